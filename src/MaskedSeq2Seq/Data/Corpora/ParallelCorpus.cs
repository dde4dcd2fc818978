namespace MaskedSeq2Seq.Data;

/// <summary>Pairs of sentences as token ids: sentence i of the source belongs to sentence i of the target.</summary>
public sealed class ParallelCorpus : IEpochPairs
{
    /// <summary>Puts two sides together.</summary>
    /// <param name="name">What messages call it: <c>train</c>, <c>validation</c>.</param>
    /// <param name="source">The sentences read.</param>
    /// <param name="target">As many sentences to be written.</param>
    /// <param name="endsTargets">Whether an end of sentence follows each target. Labels have none.</param>
    /// <exception cref="ArgumentException">
    /// The sides differ in length, or a target without an end is empty.
    /// </exception>
    public ParallelCorpus(string name, SentenceStore source, SentenceStore target, bool endsTargets = true)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        if (source.Count != target.Count)
            throw new ArgumentException(
                $"{source.Count} source sentences cannot pair with {target.Count} target sentences", nameof(target));
        if (!endsTargets && Enumerable.Range(0, target.Count).Any(pair => target.Length(pair) == 0))
            throw new ArgumentException("A target without an end needs a token.", nameof(target));
        (Name, Source, Target, EndsTargets) = (name, source, target, endsTargets);
    }

    /// <summary>Sentences to be translated, with empty targets.</summary>
    public static ParallelCorpus WithoutTarget(string name, SentenceStore source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new ParallelCorpus(name, source, SentenceStore.Empty(source.Count));
    }

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    /// <summary>The sentences read.</summary>
    public SentenceStore Source { get; }

    /// <summary>The sentences to be written.</summary>
    public SentenceStore Target { get; }

    /// <summary>Whether an end of sentence follows each target, as the last token to be said.</summary>
    public bool EndsTargets { get; }

    /// <summary>How many positions a target takes, its end included if it has one.</summary>
    /// <param name="pair">Which.</param>
    public int TargetPositions(int pair) => Target.Length(pair) + (EndsTargets ? 1 : 0);

    /// <summary>How many pairs there are.</summary>
    public int Count => Source.Count;

    /// <summary>The pairs themselves: they are the same in each epoch.</summary>
    ParallelCorpus IEpochPairs.Of(int seed, int epoch) => this;
}
