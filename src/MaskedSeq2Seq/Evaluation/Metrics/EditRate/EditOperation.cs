namespace MaskedSeq2Seq.Evaluation;

/// <summary>A step on the way from the hypothesis to the reference.</summary>
internal enum EditOperation : byte
{
    /// <summary>Not reached: too far from the diagonal.</summary>
    None,

    /// <summary>The words are the same.</summary>
    Keep,

    /// <summary>Another word stands in the reference.</summary>
    Substitute,

    /// <summary>The reference has a word more.</summary>
    Insert,

    /// <summary>The hypothesis has a word more.</summary>
    Delete,
}
