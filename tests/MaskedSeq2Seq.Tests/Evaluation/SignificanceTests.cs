using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Tests.Evaluation;

public class SignificanceTests
{
    private static readonly IMetric Metric = new ExactMatch();

    [Fact]
    public void A_system_is_no_better_than_itself()
    {
        var system = Rows(1, 0, 1, 1, 0, 1, 0, 0, 1, 1);
        var compared = new PairedBootstrap().Compare(Metric, system, system);
        Assert.Equal((0.6, 0.6, 1.0), (compared.Baseline, compared.System, compared.PValue));
        Assert.Equal(compared.BaselineInterval, compared.SystemInterval);
        Assert.Equal(1, new ApproximateRandomization().PValue(Metric, system, system));
    }

    [Fact]
    public void A_difference_in_every_sentence_is_hardly_chance()
    {
        var (none, all) = (Rows(new int[40]), Rows([.. Enumerable.Repeat(1, 40)]));
        Assert.Equal(1.0 / 1001, new PairedBootstrap(1000).Compare(Metric, none, all).PValue, 12);
        Assert.Equal(1.0 / 501, new ApproximateRandomization(500).PValue(Metric, none, all), 12);
    }

    [Fact]
    public void Randomisation_approximates_the_share_of_all_exchanges()
    {
        // Eight sentences differ, one of them the other way round: of the 2^8 exchanges those count whose eight signs
        // sum to 6 or more, or to -6 or less: 2 * (1 + 8) of 256.
        var baseline = Rows(0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1);
        var system = Rows(1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1);
        Assert.Equal(18.0 / 256, new ApproximateRandomization(20000).PValue(Metric, baseline, system), 0.006);
    }

    [Theory]
    [InlineData(2, 0.4)]
    [InlineData(-2, 0.4)]
    [InlineData(1, 0.4)]
    [InlineData(0, 0.6)]
    [InlineData(2.5, 0.2)]
    public void The_bootstrap_counts_sizes_above_their_mean_only(double observed, double expected)
    {
        // Sizes 1, 1, 2, 4 have a mean of 2, less which they are -1, -1, 0, 2; one more is counted, above and below.
        // To count -1 as far from nothing as 1 would give 0.8 for an observed difference of 1.
        Assert.Equal(expected, PairedBootstrap.OneSided([-1, 1, 2, 4], observed), 12);
    }

    [Fact]
    public void The_bootstrap_interval_of_a_share_is_as_wide_as_the_binomial_distribution_says()
    {
        var half = Rows([.. Enumerable.Range(0, 400).Select(i => i % 2)]);
        var interval = new PairedBootstrap(4000).Interval(Metric, half);
        Assert.Equal(0.5, interval.Mean, 0.003);
        Assert.Equal(1.96 * Math.Sqrt(0.25 / 400), interval.HalfWidth, 0.003);
    }

    [Fact]
    public void The_bootstrap_draws_the_same_sentences_for_both()
    {
        // The system is right where the baseline is, and in five sentences more: whichever are drawn, it is never
        // behind, so that the intervals overlap and yet the difference varies little.
        var baseline = Rows([.. Enumerable.Range(0, 100).Select(i => i % 2)]);
        var system = Rows([.. Enumerable.Range(0, 100).Select(i => i < 10 ? 1 : i % 2)]);
        var compared = new PairedBootstrap(2000).Compare(Metric, baseline, system);
        Assert.True(compared.SystemInterval.Mean - compared.SystemInterval.HalfWidth < compared.Baseline + 0.1);
        Assert.InRange(compared.PValue, 0.0, 0.05);
    }

    [Fact]
    public void The_same_seed_gives_the_same_figures_and_another_seed_others()
    {
        var (one, other) = (Rows(1, 0, 1, 1, 0, 1, 0, 0), Rows(1, 1, 1, 1, 0, 1, 0, 1));
        var first = new PairedBootstrap(200, Seed: 1).Compare(Metric, one, other);
        Assert.Equal(first, new PairedBootstrap(200, Seed: 1).Compare(Metric, one, other));
        Assert.NotEqual(first, new PairedBootstrap(200, Seed: 2).Compare(Metric, one, other));
    }

    private static double[][] Rows(params int[] right) => Array.ConvertAll(right, one => new double[] { one, 1 });
}
