namespace MaskedSeq2Seq.Data;

/// <summary>Which pairs each batch of an epoch holds, in the order of the batches.</summary>
public sealed class BatchPlan
{
    private readonly int[] pairs;
    private readonly int[] starts;
    private readonly int[] order;

    /// <param name="pairs">All pairs, batch after batch.</param>
    /// <param name="starts">Where each batch starts, and where the last one ends.</param>
    /// <param name="order">The batches in the order in which they are used.</param>
    internal BatchPlan(int[] pairs, int[] starts, int[] order) =>
        (this.pairs, this.starts, this.order) = (pairs, starts, order);

    /// <summary>How many batches there are.</summary>
    public int Count => order.Length;

    /// <summary>The pairs of a batch.</summary>
    public ReadOnlySpan<int> this[int batch] => pairs.AsSpan(starts[order[batch]]..starts[order[batch] + 1]);
}
