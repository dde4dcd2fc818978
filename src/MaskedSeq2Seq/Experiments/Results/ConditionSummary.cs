namespace MaskedSeq2Seq.Experiments;

/// <summary>One variant under one way of padding the test set.</summary>
/// <param name="Condition">The way of padding.</param>
/// <param name="Quality">Quality over the seeds; null without a finished run.</param>
/// <param name="Difference">
/// Quality minus the baseline's, paired by seed; null for the baseline and without a common seed.
/// </param>
/// <param name="ChangeFromAlone">
/// Quality minus that of the same run with each sentence alone: what padding costs; null without a finished run.
/// </param>
/// <param name="Agreement">Share of sentences answered exactly as when alone.</param>
/// <param name="AttentionOnPadding">Share of attention weight that falls on padding.</param>
public sealed record ConditionSummary(
    string Condition,
    Estimate? Quality,
    Estimate? Difference,
    Estimate? ChangeFromAlone,
    Estimate? Agreement,
    Estimate? AttentionOnPadding)
{
    /// <summary>
    /// All that can be said of the difference, corrected over the variants; null where there is none.
    /// </summary>
    public PairedComparison? Comparison { get; init; }
}
