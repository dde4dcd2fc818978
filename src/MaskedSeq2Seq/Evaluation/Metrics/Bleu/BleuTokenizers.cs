using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>The ways in which BLEU cuts text, by the names that signatures carry.</summary>
public static class BleuTokenizers
{
    private static readonly Dictionary<string, Func<string, string[]>> Registered = new()
    {
        ["13a"] = Mteval13aTokenizer.Cut,
        ["none"] = ScoredText.Words,
        ["intl"] = InternationalTokenizer.Cut,
        ["char"] = line => [.. ScoredText.Characters(line).SelectMany(ScoredText.Words)],
    };

    /// <summary>
    /// <c>13a</c>: as NIST's mteval-v13a; <c>none</c>: at white space only; <c>intl</c>: as mteval-v14;
    /// <c>char</c>: every character a token.
    /// </summary>
    public static IReadOnlyList<string> Names { get; } = [.. Registered.Keys];

    internal static Func<string, string[]> Create(string name) =>
        Registered.GetValueOrDefault(name)
        ?? throw new InputException($"BLEU has no tokenizer `{name}`: {NearestName.Hint(name, Names)}");
}
