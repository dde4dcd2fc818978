namespace MaskedSeq2Seq.Data;

/// <summary>Takes pairs in the order a bucketing chose and cuts them into batches that keep to the size.</summary>
/// <param name="input">The pairs and the size.</param>
public sealed class BatchPlanBuilder(BucketingInput input)
{
    private readonly int[] pairs = new int[input.Count];
    private readonly List<int> starts = [];
    private int count;
    private int width;

    /// <summary>Adds a pair to the batch at work, or to a new one if it would grow too large.</summary>
    public void Add(int pair)
    {
        var widened = Math.Max(width, input.Width(pair));
        if (starts.Count == 0 || !Fits(count + 1 - starts[^1], widened))
        {
            StartBatch();
            widened = input.Width(pair);
        }
        width = widened;
        pairs[count++] = pair;
    }

    /// <summary>Adds several pairs.</summary>
    public void Add(ReadOnlySpan<int> several)
    {
        foreach (var pair in several)
            Add(pair);
    }

    /// <summary>Ends the batch at work, so that the next pair starts a new one.</summary>
    public void EndBatch()
    {
        if (starts.Count > 0 && starts[^1] < count)
            StartBatch();
    }

    /// <summary>The plan, its batches in a random order.</summary>
    public BatchPlan Build(SplitMix64 random)
    {
        ArgumentNullException.ThrowIfNull(random);
        EndBatch();
        if (starts.Count == 0)
            starts.Add(0);
        var order = Enumerable.Range(0, starts.Count - 1).ToArray();
        random.Shuffle(order.AsSpan());
        return new BatchPlan(pairs, [.. starts], order);
    }

    private bool Fits(int size, int wide)
    {
        var settings = input.Settings;
        return settings.Unit == BatchUnit.Sentences
            ? size <= settings.Size
            : (long)size * wide <= settings.Size
                && (settings.MaximumSentences == 0 || size <= settings.MaximumSentences);
    }

    private void StartBatch()
    {
        if (starts.Count == 0 || starts[^1] < count)
            starts.Add(count);
    }
}
