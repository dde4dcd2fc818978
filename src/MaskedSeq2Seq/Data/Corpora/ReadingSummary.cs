namespace MaskedSeq2Seq.Data;

/// <summary>What became of the pairs of a file.</summary>
/// <param name="Read">Pairs in the file.</param>
/// <param name="Kept">Pairs that are used.</param>
/// <param name="Empty">Pairs left out because one side had no token.</param>
/// <param name="TooLong">Pairs left out because one side was longer than its maximum length.</param>
public sealed record ReadingSummary(int Read, int Kept, int Empty, int TooLong);
