using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Model;

/// <summary>The score functions by name. To add one: write its class, add its line here.</summary>
public static class ScoreFunctions
{
    /// <summary>The score that needs no query, and so the one that pools.</summary>
    public const string Feedforward = "feedforward";

    private static readonly Dictionary<string, Registration> Registered = new()
    {
        ["additive"] = new((sizes, initialization) => new AdditiveScore(sizes, initialization), OneHead),
        ["concat"] = new((sizes, initialization) => new ConcatScore(sizes, initialization), OneHead),
        ["dot"] = new((sizes, _) => new DotScore(sizes), sizes => OneHead(sizes) ?? DotScore.Misfit(sizes)),
        ["general"] = new((sizes, initialization) => new GeneralScore(sizes, initialization), OneHead),
        ["scaled_dot"] = new(
            (sizes, initialization) => new ScaledDotScore(sizes, initialization), ScaledDotScore.Misfit),
        [Feedforward] = new((sizes, initialization) => new FeedforwardScore(sizes, initialization), OneHead),
    };

    /// <summary>Every score function's name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Registered.Keys];

    /// <summary>Why a model of these sizes cannot have a score function, or null if it can.</summary>
    internal static string? Problem(string name, ScoreSizes sizes)
    {
        if (!Registered.TryGetValue(name, out var registration))
            return $"cannot be `{name}`: {NearestName.Hint(name, Names)}";
        return registration.Misfit(sizes) is { } misfit ? $"cannot be `{name}`: {misfit}" : null;
    }

    internal static ScoreFunction Create(string name, ScoreSizes sizes, Initialization initialization) =>
        Problem(name, sizes) is { } problem
            ? throw new InputException($"the score function {problem}")
            : Registered[name].Create(sizes, initialization);

    private static string? OneHead(ScoreSizes sizes) => sizes.Heads == 1
        ? null
        : $"it has one head, not {sizes.Heads}; only `scaled_dot` has several";

    private sealed record Registration(
        Func<ScoreSizes, Initialization, ScoreFunction> Create, Func<ScoreSizes, string?> Misfit);
}

/// <summary>What a score function has to fit.</summary>
/// <param name="EncoderState">Features of an encoder state (C).</param>
/// <param name="DecoderState">Features of a decoder state (H).</param>
/// <param name="Attention">Features in which query and keys meet (A).</param>
/// <param name="Heads">How many parts look for themselves.</param>
internal readonly record struct ScoreSizes(long EncoderState, long DecoderState, long Attention, long Heads = 1);
