using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Model;

/// <summary>The score functions by name. To add one: write its class, add its line here.</summary>
public static class ScoreFunctions
{
    private static readonly Dictionary<string, Func<ScoreSizes, Initialization, ScoreFunction>> Registered = new()
    {
        ["additive"] = (sizes, initialization) => new AdditiveScore(sizes, initialization),
    };

    /// <summary>Every score function's name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Registered.Keys];

    internal static ScoreFunction Create(string name, ScoreSizes sizes, Initialization initialization) =>
        Registered.TryGetValue(name, out var create)
            ? create(sizes, initialization)
            : throw new InputException($"there is no score function `{name}`: {NearestName.Hint(name, Names)}");
}

/// <summary>What a score function has to fit.</summary>
/// <param name="EncoderState">Features of an encoder state (C).</param>
/// <param name="DecoderState">Features of a decoder state (H).</param>
/// <param name="Attention">Features in which query and keys meet (A).</param>
internal readonly record struct ScoreSizes(long EncoderState, long DecoderState, long Attention);
