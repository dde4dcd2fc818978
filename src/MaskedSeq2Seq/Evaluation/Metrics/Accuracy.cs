namespace MaskedSeq2Seq.Evaluation;

/// <summary>The share of sentences that were given the right label, in [0, 1].</summary>
public sealed class Accuracy : IMetric
{
    private readonly ExactMatch match = new();

    /// <inheritdoc/>
    public string Name => "accuracy";

    /// <inheritdoc/>
    public string Summary => "share of sentences with the right label, 0 to 1";

    /// <inheritdoc/>
    public bool HigherIsBetter => true;

    /// <inheritdoc/>
    public double Score(IReadOnlyList<string[]> hypotheses, IReadOnlyList<string[]> references) =>
        match.Score(hypotheses, references);
}
