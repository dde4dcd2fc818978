namespace MaskedSeq2Seq.Data;

/// <summary>Training pairs that may be other ones in each epoch, though as many.</summary>
public interface IEpochPairs
{
    /// <summary>The pairs of an epoch: the same whenever the same epoch is asked for.</summary>
    /// <param name="seed">The run's seed, which decides all chance together with the epoch.</param>
    /// <param name="epoch">The epoch, counted from 0.</param>
    ParallelCorpus Of(int seed, int epoch);
}
