namespace MaskedSeq2Seq.Evaluation;

/// <summary>The share of sentences that were given the right label, in [0, 1].</summary>
public sealed class Accuracy : IMetric
{
    /// <summary>Its name.</summary>
    internal const string RegisteredName = "accuracy";

    /// <inheritdoc/>
    public string Name => RegisteredName;

    /// <inheritdoc/>
    public string Title => "accuracy";

    /// <inheritdoc/>
    public string Summary => "share of sentences with the right label, 0 to 1";

    /// <inheritdoc/>
    public bool HigherIsBetter => true;

    /// <inheritdoc/>
    public bool IsShare => true;

    /// <inheritdoc/>
    public string Options => "case:mixed|tok:none";

    /// <inheritdoc/>
    public double[] Statistics(Sentence hypothesis, IReadOnlyList<Sentence> references) =>
        [ExactMatch.IsRight(hypothesis, references) ? 1 : 0, 1];

    /// <inheritdoc/>
    public double Score(ReadOnlySpan<double> sums) => sums[0] / sums[1];
}
