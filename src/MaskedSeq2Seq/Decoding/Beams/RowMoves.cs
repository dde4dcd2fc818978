namespace MaskedSeq2Seq.Decoding;

/// <summary>Where the rows of the next step come from.</summary>
/// <param name="From">The row of the last step that each row goes on from; always one of the same sentence.</param>
/// <param name="IsNewLayout">Whether a row may now belong to another sentence than before.</param>
internal sealed record RowMoves(long[] From, bool IsNewLayout)
{
    /// <summary>Whether every row goes on from itself.</summary>
    public bool IsIdentity => !IsNewLayout && From.Index().All(pair => pair.Index == pair.Item);
}
