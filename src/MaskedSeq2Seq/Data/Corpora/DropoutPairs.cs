namespace MaskedSeq2Seq.Data;

/// <summary>
/// Training pairs whose words are cut into pieces anew for each epoch, on the sides that are cut by byte pair codes.
/// Seed and epoch decide how, so that a resumed run sees what it would have seen.
/// </summary>
/// <param name="pairs">The pairs as they are cut without chance.</param>
/// <param name="source">The source's words, or null if its tokens stay as they are.</param>
/// <param name="target">The target's words, or null if its tokens stay as they are.</param>
/// <param name="vocabularies">The ids of the pieces.</param>
/// <param name="probability">How likely each merge is to be left out.</param>
internal sealed class DropoutPairs(
    ParallelCorpus pairs,
    DropoutText? source,
    DropoutText? target,
    (Vocabulary Source, Vocabulary Target) vocabularies,
    double probability) : IEpochPairs
{
    // Sets these numbers apart from those that order the batches of the same epoch.
    private const ulong SourceSalt = 0x736F75726365;
    private const ulong TargetSalt = 0x746172676574;

    /// <inheritdoc/>
    public ParallelCorpus Of(int seed, int epoch)
    {
        SentenceStore sources = pairs.Source, targets = pairs.Target;
        Parallel.Invoke(
            () => sources = source?.Cut(vocabularies.Source, Chance(SourceSalt)) ?? sources,
            () => targets = target?.Cut(vocabularies.Target, Chance(TargetSalt)) ?? targets);
        return new ParallelCorpus(pairs.Name, sources, targets, pairs.EndsTargets);

        MergeDropout Chance(ulong salt) =>
            new(new SplitMix64(SplitMix64.ForEpoch(seed, epoch).Next() ^ salt), probability);
    }
}
