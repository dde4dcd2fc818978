namespace MaskedSeq2Seq.Evaluation;

/// <summary>How much of a test set an audit looks at, and how far it pads.</summary>
public sealed record AuditSettings
{
    /// <summary>How many sentences are drawn from the set; 0 for all.</summary>
    public int Sentences { get; init; } = 200;

    /// <summary>Decides which sentences are drawn.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many positions of padding are put beside every sentence, one condition each.</summary>
    public IReadOnlyList<int> ExtraPositions { get; init; } = [0, 1, 2, 4, 8, 16, 32, 64];
}
