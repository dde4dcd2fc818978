using System.Reflection;

namespace MaskedSeq2Seq.Cli;

/// <summary>What the build wrote into the program about itself.</summary>
internal static class About
{
    private static readonly Assembly Program = typeof(About).Assembly;

    /// <summary>The version of the program, such as <c>0.1.0</c>.</summary>
    public static string Version =>
        Program.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>The flavour of torch that the program was built over: cpu, cuda, system or local.</summary>
    public static string TorchFlavour =>
        Program.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(fact => fact.Key == "TorchFlavour")?.Value ?? "unknown";

    /// <summary>One line: name, version and flavour.</summary>
    public static string NameAndVersion => $"m2s {Version} (torch flavour {TorchFlavour})";
}
