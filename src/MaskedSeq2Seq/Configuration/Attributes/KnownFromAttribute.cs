using System.Reflection;

namespace MaskedSeq2Seq.Configuration;

/// <summary>
/// Marks a setting that holds a name, or a list of names, out of a registry. What is written about the setting for
/// users lists the registry's names, so that no list of them has to be kept by hand.
/// </summary>
/// <param name="registry">A class with a public static property <c>Names</c>, such as <c>ScoreFunctions</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KnownFromAttribute(Type registry) : Attribute
{
    /// <summary>The class that knows the names.</summary>
    public Type Registry { get; } = registry;

    /// <summary>The names that the registry knows.</summary>
    /// <exception cref="NotSupportedException">The registry tells no names.</exception>
    internal IReadOnlyList<string> Names =>
        Registry.GetProperty("Names", BindingFlags.Public | BindingFlags.Static)?.GetValue(null)
            as IReadOnlyList<string>
        ?? throw new NotSupportedException($"{Registry} has no public static list of Names.");
}
