namespace MaskedSeq2Seq.Data;

/// <summary>What one bucketing makes of a corpus.</summary>
/// <param name="Name">The bucketing.</param>
/// <param name="Batches">How many batches an epoch has.</param>
/// <param name="Padding">How much of their positions is padding.</param>
public sealed record BucketingStatistics(string Name, int Batches, PaddingShare Padding);
