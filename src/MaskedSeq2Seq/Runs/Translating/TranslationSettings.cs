namespace MaskedSeq2Seq.Runs;

/// <summary>How lines go through a translator, and what is wanted of them.</summary>
public sealed record TranslationSettings
{
    /// <summary>The most lines in a batch.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>
    /// Whether lines share a batch as they come, short ones padded, and not with lines of about the same number of
    /// tokens. Answers of a model without a mask depend on their company then.
    /// </summary>
    public bool MixedLengths { get; init; }

    /// <summary>Whether scores and alignments are of no interest; text alone is found faster.</summary>
    public bool TextOnly { get; init; }
}
