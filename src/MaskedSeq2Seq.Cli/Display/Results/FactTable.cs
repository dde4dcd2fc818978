namespace MaskedSeq2Seq.Cli.Display;

/// <summary>Facts under each other: a name, and what is known.</summary>
internal sealed class FactTable
{
    private const int Gap = 2;

    private readonly List<(string Name, string Value)> facts = [];

    /// <summary>Adds a fact.</summary>
    public void Add(string name, string value) => facts.Add((name, value));

    /// <summary>Writes all facts.</summary>
    public void Write(TextWriter output)
    {
        var width = facts.Max(fact => fact.Name.Length) + Gap;
        foreach (var (name, value) in facts)
            output.WriteLine(name.PadRight(width) + value);
    }
}
