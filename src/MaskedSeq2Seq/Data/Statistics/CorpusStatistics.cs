namespace MaskedSeq2Seq.Data;

/// <summary>Figures that say what a corpus is like, and what each bucketing would make of it.</summary>
/// <param name="Name">The corpus.</param>
/// <param name="Pairs">How many pairs it has.</param>
/// <param name="Source">The side read.</param>
/// <param name="Target">The side written.</param>
/// <param name="Bucketings">All bucketings there are, with the batch size and unit of the settings.</param>
public sealed record CorpusStatistics(
    string Name, int Pairs, SideStatistics Source, SideStatistics Target, IReadOnlyList<BucketingStatistics> Bucketings)
{
    /// <summary>Measures a corpus.</summary>
    /// <param name="corpus">The pairs.</param>
    /// <param name="source">The source's vocabulary.</param>
    /// <param name="target">The target's vocabulary.</param>
    /// <param name="settings">How batches are made; the bucketing named there is one of those measured.</param>
    /// <param name="seed">The seed of the epoch that is measured.</param>
    /// <exception cref="InputException">A pair is too long for any batch.</exception>
    public static CorpusStatistics Measure(
        ParallelCorpus corpus, Vocabulary source, Vocabulary target, BatchSettings settings, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(settings);
        return new CorpusStatistics(
            corpus.Name,
            corpus.Count,
            SideStatistics.Of(corpus.Source, source),
            SideStatistics.Of(corpus.Target, target),
            [
                .. Data.Bucketings.Names.Select(
                    name => MeasureBucketing(corpus, settings with { Bucketing = name }, seed)),
            ]);
    }

    private static BucketingStatistics MeasureBucketing(ParallelCorpus corpus, BatchSettings settings, int seed)
    {
        var input = new BucketingInput(corpus, settings);
        input.RequireRoomForEach();
        var plan = Data.Bucketings.Create(settings.Bucketing).Plan(input, SplitMix64.ForEpoch(seed, 0));
        return new BucketingStatistics(settings.Bucketing, plan.Count, PaddingShare.Of(input, plan));
    }
}
