namespace MaskedSeq2Seq.Evaluation;

/// <summary>What padding does to a trained model.</summary>
public sealed record AuditResult
{
    /// <summary>The mask strategy that the model was opened with.</summary>
    public required string Mask { get; init; }

    /// <summary>How the encoder treated padding.</summary>
    public required EncoderPadding Encoder { get; init; }

    /// <summary>Whether it is padding-invariant, and if not, why.</summary>
    public required PaddingInvariance Invariance { get; init; }

    /// <summary>What is taken for rounding.</summary>
    public required LogitTolerance Tolerance { get; init; }

    /// <summary>The largest change of a logit with the mask and encoder as they are, and swapped.</summary>
    public required IReadOnlyList<PaddingSwap> Swaps { get; init; }

    /// <summary>The metric behind every quality.</summary>
    public required string Metric { get; init; }

    /// <summary>The metric's score with each sentence alone.</summary>
    public required double QualityAlone { get; init; }

    /// <summary>What happens as padding grows, and in batches of mixed lengths.</summary>
    public required IReadOnlyList<AuditCondition> Conditions { get; init; }

    /// <summary>The attention on padding by source length, under the conditions in their order.</summary>
    public required IReadOnlyList<AttentionShare> AttentionByLength { get; init; }

    /// <summary>The attention on padding by decoding step, under the conditions in their order.</summary>
    public required IReadOnlyList<AttentionShare> AttentionByStep { get; init; }

    /// <summary>Every sentence whose answer changes under some condition, in the order of the set.</summary>
    public required IReadOnlyList<ChangedSentence> Changed { get; init; }

    /// <summary>How many sentences were looked at.</summary>
    public required int Sentences { get; init; }

    /// <summary>How many the set has.</summary>
    public required int SentencesOfSet { get; init; }

    /// <summary>How long it took.</summary>
    public double Seconds { get; init; }
}
