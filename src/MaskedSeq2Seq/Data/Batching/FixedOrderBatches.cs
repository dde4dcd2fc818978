namespace MaskedSeq2Seq.Data;

/// <summary>
/// Batches in the order of the corpus, so of mixed lengths, as an evaluation or a service meets them.
/// </summary>
public static class FixedOrderBatches
{
    /// <summary>Cuts a corpus into batches, the last of which may be smaller.</summary>
    /// <param name="corpus">The pairs.</param>
    /// <param name="count">How many of them, from the first.</param>
    /// <param name="size">How many pairs a batch holds.</param>
    /// <param name="minimumWidthOf">
    /// Gives the source width that a batch is padded to from the width it needs; null pads no further.
    /// </param>
    public static IEnumerable<PaddedBatch> Of(
        ParallelCorpus corpus, int count, int size, Func<int, int>? minimumWidthOf = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, corpus.Count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        return Cut(corpus, count, size, minimumWidthOf);
    }

    private static IEnumerable<PaddedBatch> Cut(
        ParallelCorpus corpus, int count, int size, Func<int, int>? minimumWidthOf)
    {
        foreach (var rows in Enumerable.Range(0, count).Chunk(size))
        {
            var needed = 1 + rows.Max(corpus.Source.Length);
            yield return PaddedBatch.Create(corpus, rows, minimumWidthOf?.Invoke(needed) ?? 0);
        }
    }
}
