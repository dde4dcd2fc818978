namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// The share of sentences that equal none of their references, in [0, 1]; where a sentence is a word and its tokens are
/// phones, the word error rate of pronunciations.
/// </summary>
public sealed class SentenceErrorRate : IMetric
{
    /// <inheritdoc/>
    public string Name => "sentence_error_rate";

    /// <inheritdoc/>
    public string Title => "sentence error rate";

    /// <inheritdoc/>
    public string Summary => "share of sentences that equal no reference (word error rate of pronunciations), 0 to 1";

    /// <inheritdoc/>
    public bool HigherIsBetter => false;

    /// <inheritdoc/>
    public bool IsShare => true;

    /// <inheritdoc/>
    public string Options => "case:mixed|tok:none";

    /// <inheritdoc/>
    public double[] Statistics(Sentence hypothesis, IReadOnlyList<Sentence> references) =>
        [ExactMatch.IsRight(hypothesis, references) ? 0 : 1, 1];

    /// <inheritdoc/>
    public double Score(ReadOnlySpan<double> sums) => sums[0] / sums[1];
}
