namespace MaskedSeq2Seq.Evaluation;

/// <summary>The share of sentences that equal their reference token by token, in [0, 1].</summary>
public sealed class ExactMatch : IMetric
{
    /// <inheritdoc/>
    public string Name => "exact_match";

    /// <inheritdoc/>
    public string Summary => "share of whole sentences that equal the reference, 0 to 1";

    /// <inheritdoc/>
    public bool HigherIsBetter => true;

    /// <inheritdoc/>
    public double Score(IReadOnlyList<string[]> hypotheses, IReadOnlyList<string[]> references)
    {
        QualityMetrics.RequirePairs(hypotheses, references);
        return (double)hypotheses.Zip(references).Count(pair => pair.First.AsSpan().SequenceEqual(pair.Second))
            / hypotheses.Count;
    }
}
