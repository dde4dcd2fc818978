using System.Globalization;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>What a model does under one condition of an audit.</summary>
/// <param name="Name"><c>extra_N</c>, or <c>mixed</c>.</param>
/// <param name="ExtraPositions">
/// How many positions of padding stand beside every sentence; null in batches of mixed lengths.
/// </param>
/// <param name="Quality">The metric's score of the decoded sentences.</param>
/// <param name="ExactAgreementWithAlone">
/// The share of sentences that were decoded to the very tokens to which they were decoded alone, in [0, 1].
/// </param>
/// <param name="LargestLogitChange">
/// The largest change of a logit under teacher forcing from that of the sentence alone.
/// </param>
/// <param name="AttentionOnPadding">The mean attention weight on padding over all target tokens, in [0, 1].</param>
/// <param name="PaddingShare">The share of source positions that are padding, in [0, 1].</param>
/// <param name="Gradient">The gradient that arrives at padding.</param>
public sealed record AuditCondition(
    string Name,
    int? ExtraPositions,
    double Quality,
    double ExactAgreementWithAlone,
    double LargestLogitChange,
    double AttentionOnPadding,
    double PaddingShare,
    GradientReach Gradient)
{
    /// <summary>What a condition is called.</summary>
    /// <param name="extraPositions">As <see cref="ExtraPositions"/>.</param>
    internal static string NameOf(int? extraPositions) => extraPositions is { } extra
        ? string.Create(CultureInfo.InvariantCulture, $"extra_{extra}")
        : "mixed";
}
