namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// The share of reference tokens that the hypothesis has at the same position, in [0, 1]; a hypothesis that is too long
/// loses nothing by it.
/// </summary>
/// <remarks>Of several references the one with the highest share counts; of equal ones the longest.</remarks>
public sealed class TokenAccuracy : IMetric
{
    /// <inheritdoc/>
    public string Name => "token_accuracy";

    /// <inheritdoc/>
    public string Title => "token accuracy";

    /// <inheritdoc/>
    public string Summary => "share of reference tokens that stand at their place, 0 to 1";

    /// <inheritdoc/>
    public bool HigherIsBetter => true;

    /// <inheritdoc/>
    public bool IsShare => true;

    /// <inheritdoc/>
    public string Options => "case:mixed|tok:none";

    /// <inheritdoc/>
    public double[] Statistics(Sentence hypothesis, IReadOnlyList<Sentence> references)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        var (right, length) = references
            .Select(reference => (Right: RightPlaces(hypothesis, reference), reference.Tokens.Count))
            .MaxBy(near => ((double)near.Right / Math.Max(1, near.Count), near.Count));
        return [right, length];
    }

    /// <inheritdoc/>
    public double Score(ReadOnlySpan<double> sums) => sums[1] == 0 ? 1 : sums[0] / sums[1];

    private static int RightPlaces(Sentence hypothesis, Sentence reference) =>
        hypothesis.Tokens.Zip(reference.Tokens).Count(pair => pair.First == pair.Second);
}
