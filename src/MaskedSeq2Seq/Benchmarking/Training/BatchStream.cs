using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Benchmarking;

/// <summary>The batches of a training without an end, epoch after epoch.</summary>
internal static class BatchStream
{
    /// <summary>The batches of each step. Whoever takes them disposes them.</summary>
    /// <param name="loader">Makes the batches.</param>
    /// <param name="together">How many make a step; the last step of an epoch takes what is left.</param>
    /// <exception cref="InputException">There is nothing to learn from.</exception>
    public static IEnumerable<Batch[]> Of(BatchLoader loader, int together)
    {
        if (loader.BatchesIn(0) == 0)
            throw new InputException("the training data has no pairs to learn from");
        for (var epoch = 0; ; epoch++)
        {
            foreach (var batches in loader.Epoch(epoch).Chunk(together))
                yield return batches;
        }
    }
}
