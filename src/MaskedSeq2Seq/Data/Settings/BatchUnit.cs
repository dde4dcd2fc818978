namespace MaskedSeq2Seq.Data;

/// <summary>What the size of a batch counts.</summary>
public enum BatchUnit
{
    /// <summary>Pairs of sentences.</summary>
    Sentences,

    /// <summary>Positions of the larger of the batch's two sides, padding and end of sentence included.</summary>
    Tokens,
}
