namespace MaskedSeq2Seq.Data;

/// <summary>
/// Random pools of many batches, each sorted by both lengths and cut into batches of neighbours, which come in a random
/// order. The target's length goes first, because every target position is a step of the decoder that cannot be
/// skipped, while the encoder passes over padding; the source's length then rises and falls in turn, so that it does
/// not jump where the target's length changes.
/// </summary>
public sealed class PoolBucketing : IBucketing
{
    private const int LengthBits = 16;
    private const int LongestTold = (1 << LengthBits) - 1;

    /// <inheritdoc/>
    public string Name => "pool";

    /// <inheritdoc/>
    public string Summary => "batches of neighbours in length out of random pools of many batches";

    /// <inheritdoc/>
    public BatchPlan Plan(BucketingInput input, SplitMix64 random)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(random);
        var order = input.Shuffled(random);
        var plan = new BatchPlanBuilder(input);
        var keys = Array.Empty<ulong>();
        for (var start = 0; start < order.Length;)
        {
            var pool = order.AsSpan(start, PoolSize(input, order.AsSpan(start)));
            if (keys.Length < pool.Length)
                keys = new ulong[pool.Length];
            AddSorted(plan, input, pool, keys.AsSpan(0, pool.Length));
            start += pool.Length;
        }
        return plan.Build(random);
    }

    private static int PoolSize(BucketingInput input, ReadOnlySpan<int> rest)
    {
        var room = (long)input.Settings.PoolBatches * input.Settings.Size;
        var size = 0;
        while (size < rest.Length && (room -= input.Cost(rest[size])) >= 0)
            size++;
        return Math.Max(1, size);
    }

    private static void AddSorted(BatchPlanBuilder plan, BucketingInput input, ReadOnlySpan<int> pool, Span<ulong> keys)
    {
        for (var i = 0; i < pool.Length; i++)
            keys[i] = Key(input.TargetLength(pool[i]), input.SourceLength(pool[i]), i);
        keys.Sort();
        foreach (var key in keys)
            plan.Add(pool[(int)(uint)key]);
        plan.EndBatch();
    }

    // The place in the pool decides between equal lengths: the order does not hang on how the runtime sorts.
    private static ulong Key(int target, int source, int place)
    {
        var (first, second) = ((ulong)Math.Min(target, LongestTold), (ulong)Math.Min(source, LongestTold));
        if (first % 2 == 1)
            second = LongestTold - second;
        return (first << (LengthBits + 32)) | (second << 32) | (uint)place;
    }
}
