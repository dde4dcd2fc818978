namespace MaskedSeq2Seq.Evaluation;

/// <summary>The share of sentences that equal one of their references token by token, in [0, 1].</summary>
public sealed class ExactMatch : IMetric
{
    /// <inheritdoc/>
    public string Name => "exact_match";

    /// <inheritdoc/>
    public string Title => "exact match";

    /// <inheritdoc/>
    public string Summary => "share of whole sentences that equal a reference, 0 to 1";

    /// <inheritdoc/>
    public bool HigherIsBetter => true;

    /// <inheritdoc/>
    public bool IsShare => true;

    /// <inheritdoc/>
    public string Options => "case:mixed|tok:none";

    /// <inheritdoc/>
    public double[] Statistics(Sentence hypothesis, IReadOnlyList<Sentence> references) =>
        [IsRight(hypothesis, references) ? 1 : 0, 1];

    /// <inheritdoc/>
    public double Score(ReadOnlySpan<double> sums) => sums[0] / sums[1];

    internal static bool IsRight(Sentence hypothesis, IReadOnlyList<Sentence> references) =>
        references.Any(reference => hypothesis.Tokens.SequenceEqual(reference.Tokens));
}
