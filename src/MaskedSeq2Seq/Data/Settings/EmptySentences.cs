namespace MaskedSeq2Seq.Data;

/// <summary>What to do with a pair of which one side has no token.</summary>
public enum EmptySentences
{
    /// <summary>It is an error that names the file and line.</summary>
    Refuse,

    /// <summary>It is kept: an empty sentence is the end-of-sentence token alone.</summary>
    Keep,

    /// <summary>The pair is left out and counted.</summary>
    Skip,
}
