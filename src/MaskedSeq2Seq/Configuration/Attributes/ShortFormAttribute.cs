namespace MaskedSeq2Seq.Configuration;

/// <summary>
/// A section that may be written as the value of one of its keys alone, where the others have no value:
/// <c>mask: none</c> for <c>mask: { name: none }</c>.
/// </summary>
/// <param name="property">The property whose value stands for the section; every other one must be nullable.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShortFormAttribute(string property) : Attribute
{
    /// <summary>The property whose value stands for the section.</summary>
    public string Property { get; } = property;
}
