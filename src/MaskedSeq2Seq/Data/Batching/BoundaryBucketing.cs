namespace MaskedSeq2Seq.Data;

/// <summary>
/// Fixed edges on the source length: a bucket holds the sentences that are at most as long as its edge and longer than
/// the edge before; those beyond the last edge have a bucket of their own. A batch is drawn from one bucket.
/// </summary>
public sealed class BoundaryBucketing : IBucketing
{
    /// <inheritdoc/>
    public string Name => "boundaries";

    /// <inheritdoc/>
    public string Summary => "batches of random pairs whose source lengths lie between the same two edges";

    /// <inheritdoc/>
    public BatchPlan Plan(BucketingInput input, SplitMix64 random)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(random);
        var edges = input.Settings.Boundaries.ToArray();
        var buckets = new List<int>[edges.Length + 1];
        for (var i = 0; i < buckets.Length; i++)
            buckets[i] = [];
        foreach (var pair in input.Shuffled(random))
            buckets[Bucket(edges, input.SourceLength(pair))].Add(pair);
        var plan = new BatchPlanBuilder(input);
        foreach (var bucket in buckets)
        {
            plan.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bucket));
            plan.EndBatch();
        }
        return plan.Build(random);
    }

    /// <summary>The bucket of a length: the first whose edge is not below it.</summary>
    internal static int Bucket(ReadOnlySpan<int> edges, int length)
    {
        var found = edges.BinarySearch(length);
        return found >= 0 ? found : ~found;
    }
}
