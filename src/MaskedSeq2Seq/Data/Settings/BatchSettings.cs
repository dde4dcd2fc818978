using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Data;

/// <summary>How training pairs are put into batches.</summary>
public sealed record BatchSettings : ICheckedSettings
{
    /// <summary>
    /// Which pairs share a batch: <c>none</c> (chance), <c>pool</c> (neighbours in length within a random pool) or
    /// <c>boundaries</c> (source lengths between the same two edges).
    /// </summary>
    [KnownFrom(typeof(Bucketings))]
    public string Bucketing { get; init; } = "pool";

    /// <summary>How large a batch is, in <see cref="Unit"/>.</summary>
    public int Size { get; init; } = 64;

    /// <summary>
    /// What <see cref="Size"/> counts. <c>sentences</c>: pairs. <c>tokens</c>: positions, padding and end of sentence
    /// included, of the larger of the batch's two sides, which is what its memory grows with; no batch has more.
    /// </summary>
    public BatchUnit Unit { get; init; } = BatchUnit.Sentences;

    /// <summary>
    /// With unit <c>tokens</c>: the most pairs in a batch, however short they are; 0 for no limit.
    /// </summary>
    public int MaximumSentences { get; init; }

    /// <summary>
    /// With bucketing <c>pool</c>: how many batches a pool makes. More means less padding and less chance.
    /// </summary>
    public int PoolBatches { get; init; } = 100;

    /// <summary>
    /// With bucketing <c>boundaries</c>: the longest source length (in tokens) of each bucket, in ascending order.
    /// Longer sentences have a bucket of their own.
    /// </summary>
    public IReadOnlyList<int> Boundaries { get; init; } = [5, 10, 15, 20, 30, 50];

    /// <summary>How many batches are made ahead of the one in use.</summary>
    public int Prefetch { get; init; } = 4;

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        problems.Known(Bucketing, Bucketings.Names);
        problems.AtLeast(Size, 1);
        problems.AtLeast(MaximumSentences, 0);
        if (MaximumSentences > 0 && Unit == BatchUnit.Sentences)
            problems.Add(nameof(MaximumSentences), "would change nothing without unit tokens: lower size instead");
        problems.AtLeast(PoolBatches, 1);
        problems.AtLeast(Prefetch, 1);
        var ascend = Boundaries.Zip(Boundaries.Skip(1)).All(pair => pair.First < pair.Second);
        if (Boundaries.Count == 0 || Boundaries[0] < 0 || !ascend)
            problems.Add(
                nameof(Boundaries),
                $"must be lengths in ascending order, such as [5, 10, 20], not [{string.Join(", ", Boundaries)}]");
    }
}
