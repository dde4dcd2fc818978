namespace MaskedSeq2Seq.Data;

/// <summary>How many sentences have a length within a range.</summary>
/// <param name="First">The shortest length.</param>
/// <param name="Last">The longest length, itself within.</param>
/// <param name="Count">How many sentences.</param>
public sealed record LengthRange(int First, int Last, long Count);
