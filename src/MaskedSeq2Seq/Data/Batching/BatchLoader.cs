using static TorchSharp.torch;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// The training batches of a corpus. Their order depends on the seed and the epoch alone, so an epoch can be entered
/// anywhere and goes on with the batches it would have had. A background thread makes the next batches, and on a CUDA
/// device also starts their copies, while one is in use.
/// </summary>
public sealed class BatchLoader
{
    private readonly IEpochPairs pairs;
    private readonly BatchSettings settings;
    private readonly int seed;
    private readonly Device device;
    private readonly IBucketing bucketing;
    private readonly Lock planLock = new();
    private EpochPlan? latest;

    /// <summary>Prepares batches; nothing runs yet.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="settings">How they are put into batches.</param>
    /// <param name="seed">Decides their order, together with the epoch.</param>
    /// <param name="device">Where the tensors go.</param>
    /// <exception cref="InputException">
    /// A pair is too long for any batch, or there is no bucketing of that name.
    /// </exception>
    public BatchLoader(IEpochPairs pairs, BatchSettings settings, int seed, Device device)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(settings);
        (this.pairs, this.settings, this.seed, this.device) = (pairs, settings, seed, device);
        bucketing = Bucketings.Create(settings.Bucketing);
        if (pairs is ParallelCorpus corpus)
            new BucketingInput(corpus, settings).RequireRoomForEach();
    }

    /// <summary>How pairs are put into batches.</summary>
    public BatchSettings Settings => settings;

    /// <summary>How many batches an epoch has.</summary>
    /// <param name="epoch">The epoch, counted from 0.</param>
    public int BatchesIn(int epoch) => PlanOf(epoch).Plan.Count;

    /// <summary>How much of an epoch's batches is padding.</summary>
    /// <param name="epoch">The epoch, counted from 0.</param>
    public PaddingShare PaddingShare(int epoch) => PlanOf(epoch).Padding();

    /// <summary>The batches of an epoch, as tensors on the device. Whoever takes a batch disposes it.</summary>
    /// <param name="epoch">The epoch, counted from 0.</param>
    /// <param name="firstBatch">How many batches to pass over, which costs no time.</param>
    /// <param name="cancellationToken">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<Batch> Epoch(int epoch, int firstBatch = 0, CancellationToken cancellationToken = default) =>
        Make(epoch, firstBatch, host => Batch.FromHost(host, device), cancellationToken);

    /// <summary>The batches of an epoch as plain arrays.</summary>
    /// <param name="epoch">The epoch, counted from 0.</param>
    /// <param name="firstBatch">How many batches to pass over, which costs no time.</param>
    /// <param name="cancellationToken">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<PaddedBatch> HostEpoch(
        int epoch, int firstBatch = 0, CancellationToken cancellationToken = default) =>
        Make(epoch, firstBatch, host => host, cancellationToken);

    private IEnumerable<T> Make<T>(
        int epoch, int firstBatch, Func<PaddedBatch, T> finish, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstBatch);
        var (_, plan, corpus, _) = PlanOf(epoch);
        return Prefetcher.Run(
            batch => finish(PaddedBatch.Create(corpus, plan[batch])),
            firstBatch,
            plan.Count,
            settings.Prefetch,
            cancellation);
    }

    private EpochPlan PlanOf(int epoch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        lock (planLock)
        {
            if (latest is null || latest.Epoch != epoch)
                latest = Plan(epoch);
            return latest;
        }
    }

    private EpochPlan Plan(int epoch)
    {
        var corpus = pairs.Of(seed, epoch);
        var input = new BucketingInput(corpus, settings);
        return new EpochPlan(epoch, bucketing.Plan(input, SplitMix64.ForEpoch(seed, epoch)), corpus, input);
    }

    private sealed record EpochPlan(int Epoch, BatchPlan Plan, ParallelCorpus Corpus, BucketingInput Input)
    {
        public PaddingShare Padding() => Data.PaddingShare.Of(Input, Plan);
    }
}
