namespace MaskedSeq2Seq.Configuration;

/// <summary>One value that cannot be used.</summary>
/// <param name="Property">The property's C# name; <c>A.B</c> for property B of the section in A.</param>
/// <param name="Problem">What is wrong, to be read after the key.</param>
public sealed record SettingsProblem(string Property, string Problem);
