using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>The metrics by name. To add one: write its class, add its line here.</summary>
public static class QualityMetrics
{
    private static readonly IMetric[] Registered =
    [
        new ExactMatch(),
        new Accuracy(),
        new Bleu(),
        new TokenErrorRate(),
    ];

    /// <summary>Every metric, in the order in which help and documents list them.</summary>
    public static IReadOnlyList<IMetric> All => Registered;

    /// <summary>Every metric's name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Registered.Select(metric => metric.Name)];

    /// <summary>The metric with a name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="InputException">No metric has that name.</exception>
    public static IMetric Create(string name) =>
        Registered.FirstOrDefault(metric => metric.Name == name)
        ?? throw new InputException($"there is no metric `{name}`: {NearestName.Hint(name, Names)}");

    internal static void RequirePairs(IReadOnlyList<string[]> hypotheses, IReadOnlyList<string[]> references)
    {
        if (hypotheses.Count != references.Count || hypotheses.Count == 0)
        {
            throw new ArgumentException(
                $"{hypotheses.Count} hypotheses cannot be scored against {references.Count} references",
                nameof(references));
        }
    }
}
