using MaskedSeq2Seq.Benchmarking;
using MaskedSeq2Seq.Tests.Runs;

namespace MaskedSeq2Seq.Tests.Benchmarking;

public sealed class ComparisonTests : IDisposable
{
    private readonly ToyRun toy = new();

    public void Dispose() => toy.Dispose();

    [Fact]
    public void Turns_alternate_so_that_each_side_is_as_often_first_as_second() =>
        Assert.Equal("ABBAABBA", string.Concat(
            Enumerable.Range(0, 8).Select(turn => BenchmarkRounds.IsOfFirst(turn) ? 'A' : 'B')));

    [Fact]
    public void The_ratio_is_a_geometric_mean_with_its_spread()
    {
        var ratio = new ThroughputRatio("training", "target tokens/s", [200, 100, 400], [100, 200, 100]);

        Assert.Equal([2.0, 0.5, 4.0], ratio.Ratios);
        Assert.Equal(Math.Cbrt(4), ratio.Mean, 12);
        Assert.Equal((0.5, 4.0), (ratio.Least, ratio.Largest));
        Assert.Equal(1 / ratio.Mean, new ThroughputRatio("", "", ratio.Second, ratio.First).Mean, 12);
    }

    [Fact]
    public void Both_sides_train_on_the_same_batches_and_do_all_that_is_compared()
    {
        var larger = toy.Configuration with { Model = toy.Configuration.Model with { HiddenSize = 24 } };

        var comparison = Benchmark.Compare(
            new BenchmarkSubject("small", toy.Configuration),
            new BenchmarkSubject("large", larger),
            new BenchmarkSettings { Steps = 2, WarmupSteps = 1, Sentences = 6, Rounds = 3 },
            new SilentStages(),
            TestContext.Current.CancellationToken);

        Assert.Equal(["training", "training", "greedy search"], comparison.Ratios.Select(ratio => ratio.What));
        Assert.All(comparison.Ratios, ratio => Assert.Equal(3, ratio.Ratios.Count));
        Assert.All(comparison.Ratios, ratio => Assert.InRange(ratio.Mean, ratio.Least, ratio.Largest));
        Assert.Equal(
            comparison.FirstTraining.Select(turn => turn.TargetTokens),
            comparison.SecondTraining.Select(turn => turn.TargetTokens));
    }
}
