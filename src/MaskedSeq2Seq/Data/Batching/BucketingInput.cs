namespace MaskedSeq2Seq.Data;

/// <summary>What a bucketing may look at: the lengths of all pairs, and the settings.</summary>
/// <param name="pairs">The pairs to be put into batches.</param>
/// <param name="settings">How.</param>
public sealed class BucketingInput(ParallelCorpus pairs, BatchSettings settings)
{
    /// <summary>How many pairs there are.</summary>
    public int Count => pairs.Count;

    /// <summary>How batches are made.</summary>
    public BatchSettings Settings => settings;

    /// <summary>How many tokens a source sentence has, without its end.</summary>
    public int SourceLength(int pair) => pairs.Source.Length(pair);

    /// <summary>How many tokens a target sentence has, without its end.</summary>
    public int TargetLength(int pair) => pairs.Target.Length(pair);

    /// <summary>How many positions a target takes, its end included if it has one.</summary>
    public int TargetPositions(int pair) => pairs.TargetPositions(pair);

    /// <summary>How many positions a pair needs on its longer side, its end included.</summary>
    public int Width(int pair) => Math.Max(SourceLength(pair) + 1, TargetPositions(pair));

    /// <summary>What a pair counts towards the size of a batch, before padding.</summary>
    internal int Cost(int pair) => settings.Unit == BatchUnit.Tokens ? Width(pair) : 1;

    /// <summary>All pairs in a random order.</summary>
    internal int[] Shuffled(SplitMix64 random)
    {
        var order = new int[Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        random.Shuffle(order.AsSpan());
        return order;
    }

    /// <exception cref="InputException">A pair alone is larger than a batch may be.</exception>
    internal void RequireRoomForEach()
    {
        for (var pair = 0; pair < Count; pair++)
        {
            if (Cost(pair) > settings.Size)
                throw new InputException(
                    $"a batch of at most {settings.Size} positions has no room for a {pairs.Name} pair of "
                    + $"{Width(pair)}: raise data.batches.size, or set maximum_length for data.source and data.target");
        }
    }
}
