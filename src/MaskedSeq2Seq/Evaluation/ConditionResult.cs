namespace MaskedSeq2Seq.Evaluation;

/// <summary>How a model does under one padding condition.</summary>
/// <param name="Condition">The condition's name.</param>
/// <param name="Quality">The metric's score of the decoded sentences.</param>
/// <param name="ExactAgreementWithAlone">
/// The share of sentences that were decoded to the very tokens to which they were decoded alone, in [0, 1].
/// </param>
/// <param name="AttentionOnPadding">
/// The attention weight that lies on padding, averaged over all target tokens under teacher forcing, in [0, 1].
/// </param>
public sealed record ConditionResult(
    string Condition, double Quality, double ExactAgreementWithAlone, double AttentionOnPadding)
{
    /// <summary>The score under every metric that was asked for, by the metric's name.</summary>
    public IReadOnlyDictionary<string, double> Scores { get; init; } = new Dictionary<string, double>();

    /// <summary>Cross entropy of the references in nats per target token.</summary>
    public double Loss { get; init; }

    /// <summary>The exponential of the loss.</summary>
    public double Perplexity { get; init; }

    /// <summary>The share of source positions that are padding, in [0, 1].</summary>
    public double PaddingShare { get; init; }
}
