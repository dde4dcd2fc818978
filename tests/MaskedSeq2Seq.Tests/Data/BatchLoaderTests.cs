using MaskedSeq2Seq.Data;
using TorchSharp;

namespace MaskedSeq2Seq.Tests.Data;

public class BatchLoaderTests
{
    private static readonly ParallelCorpus Many = Corpora.Random(500);

    [Theory]
    [InlineData("none")]
    [InlineData("pool")]
    [InlineData("boundaries")]
    public void An_epoch_entered_anywhere_goes_on_with_the_batches_it_would_have_had(string bucketing)
    {
        var whole = Read(Loader(bucketing), 2).ToList();
        var rest = Read(Loader(bucketing), 2, firstBatch: 7).ToList();

        Assert.Equal(whole.Count - 7, rest.Count);
        Assert.All(whole.Skip(7).Zip(rest), pair => AssertSame(pair.First, pair.Second));
        Assert.Empty(Read(Loader(bucketing), 2, firstBatch: whole.Count));
    }

    [Fact]
    public void The_order_does_not_hang_on_what_was_read_before()
    {
        var loader = Loader("pool");
        _ = Read(loader, 0).Take(3).Count();
        _ = loader.BatchesIn(5);

        Assert.Equal(Orders(Loader("pool"), 1), Orders(loader, 1));
    }

    [Fact]
    public void Each_epoch_and_each_seed_has_an_order_of_its_own()
    {
        Assert.NotEqual(Orders(Loader("pool"), 0), Orders(Loader("pool"), 1));
        Assert.NotEqual(Orders(Loader("pool", seed: 1), 0), Orders(Loader("pool", seed: 2), 0));
    }

    [Fact]
    public void The_order_of_a_seed_never_changes()
    {
        // Written down once: a run that was started with one version goes on with the next.
        var corpus = Corpora.OfLengths((1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (7, 7));
        var loader = new BatchLoader(corpus, new BatchSettings { Bucketing = "none", Size = 3 }, 42, torch.CPU);

        Assert.Equal(
            "5 3 2 | 6 | 4 1 0", string.Join(" | ", Read(loader, 3).Select(batch => string.Join(' ', batch.Rows))));
    }

    [Fact]
    public void The_number_of_batches_is_known_before()
    {
        var loader = Loader("boundaries");

        Assert.Equal(loader.BatchesIn(4), Read(loader, 4).Count());
    }

    [Fact]
    public void The_padding_told_is_the_padding_made()
    {
        var loader = Loader("pool");
        var batches = Read(loader, 0).ToList();

        var share = loader.PaddingShare(0);

        Assert.Equal(
            1 - (double)batches.Sum(b => b.SourceTokens) / batches.Sum(b => b.Source.Length), share.Source, 12);
        Assert.Equal(
            1 - (double)batches.Sum(b => b.TargetTokens) / batches.Sum(b => b.TargetOutput.Length), share.Target, 12);
    }

    [Fact]
    public void Two_epochs_can_be_read_at_once()
    {
        var loader = Loader("pool");
        var both = Read(loader, 0).Zip(Read(loader, 1)).ToList();

        Assert.Equal(Orders(Loader("pool"), 0), Text(both.Select(pair => pair.First)));
        Assert.Equal(Orders(Loader("pool"), 1), Text(both.Select(pair => pair.Second)));
    }

    [Fact]
    public void Tensors_hold_what_the_host_batch_holds()
    {
        var host = PaddedBatch.Create(Many, [3, 1, 4, 15, 9]);
        using var batch = Batch.FromHost(host, torch.CPU);

        Assert.Same(host, batch.Host);
        Assert.Equal([5, host.SourceWidth], batch.Source.shape);
        Assert.Equal([5, host.TargetWidth], batch.TargetInput.shape);
        Assert.Equal(torch.ScalarType.Int64, batch.Source.dtype);
        Assert.Equal(host.Source, batch.Source.data<long>().ToArray());
        Assert.Equal(host.SourceLengths, batch.SourceLengths.data<long>().ToArray());
        Assert.Equal(host.TargetInput, batch.TargetInput.data<long>().ToArray());
        Assert.Equal(host.TargetOutput, batch.TargetOutput.data<long>().ToArray());
        Assert.Equal(host.TargetPositions, batch.TargetPositions.data<long>().ToArray());
        Assert.Equal(host.Gold, batch.Gold.data<long>().ToArray());
    }

    [Fact]
    public void A_batch_outlives_the_dispose_scope_it_was_made_in_and_dies_with_Dispose()
    {
        Batch batch;
        using (torch.NewDisposeScope())
            batch = Batch.FromHost(PaddedBatch.Create(Many, [1, 2]), torch.CPU);

        Assert.False(batch.Source.IsInvalid);
        Assert.Equal(2, batch.Source.shape[0]);
        batch.Dispose();
        Assert.True(batch.Source.IsInvalid);
        Assert.True(batch.Gold.IsInvalid);
    }

    [Fact]
    public void An_epoch_of_tensors_holds_the_batches_of_the_host_epoch()
    {
        var rows = new List<string>();
        foreach (var batch in Loader("pool").Epoch(0, 0, TestContext.Current.CancellationToken))
        {
            using (batch)
            {
                Assert.Equal(batch.Host.Source, batch.Source.data<long>().ToArray());
                rows.Add(string.Join(' ', batch.Host.Rows));
            }
        }

        Assert.Equal(Orders(Loader("pool"), 0), string.Join('\n', rows));
    }

    [Fact]
    public void An_unknown_bucketing_is_answered_with_the_nearest() => Assert.Contains(
        "`pool`",
        Assert.Throws<InputException>(() => Loader("pol")).Message,
        StringComparison.Ordinal);

    private static BatchLoader Loader(string bucketing, int seed = 1) =>
        new(Many, new BatchSettings { Bucketing = bucketing, Size = 16, PoolBatches = 8 }, seed, torch.CPU);

    private static IEnumerable<PaddedBatch> Read(BatchLoader loader, int epoch, int firstBatch = 0) =>
        loader.HostEpoch(epoch, firstBatch, TestContext.Current.CancellationToken);

    private static string Orders(BatchLoader loader, int epoch) => Text(Read(loader, epoch));

    private static string Text(IEnumerable<PaddedBatch> batches) =>
        string.Join('\n', batches.Select(batch => string.Join(' ', batch.Rows)));

    private static void AssertSame(PaddedBatch expected, PaddedBatch actual)
    {
        Assert.Equal(expected.Rows, actual.Rows);
        Assert.Equal(expected.Source, actual.Source);
        Assert.Equal(expected.TargetInput, actual.TargetInput);
        Assert.Equal(expected.Gold, actual.Gold);
    }
}
