using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Tests.Experiments;

public class StatisticsTests
{
    // Extra hours of sleep of ten patients under two drugs: the data on which Student (1908) tried his t.
    private static readonly double[] FirstDrug = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    private static readonly double[] SecondDrug = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    [Fact]
    public void The_interval_of_one_to_five_is_the_one_worked_by_hand()
    {
        var estimate = Statistics.Estimate([1, 2, 3, 4, 5])!;

        // s = sqrt(2.5), s / sqrt(5) = 0.70711, t(4) = 2.77645.
        Assert.Equal(3, estimate.Mean, 12);
        Assert.Equal(1.963243, estimate.HalfWidth!.Value, 5);
        Assert.Equal(1.036757, estimate.Low!.Value, 5);
        Assert.Equal(4.963243, estimate.High!.Value, 5);
        Assert.Equal(5, estimate.Count);
    }

    [Fact]
    public void Two_values_have_the_wide_interval_of_one_degree_of_freedom()
    {
        // s = sqrt(2), s / sqrt(2) = 1, t(1) = tan(0.475 pi) = 12.7062.
        Assert.Equal(12.706205, Statistics.Estimate([1, 3])!.HalfWidth!.Value, 5);
    }

    [Fact]
    public void Paired_differences_of_students_sleep_data_have_the_published_interval()
    {
        var difference = Statistics.PairedDifference(BySeed(SecondDrug), BySeed(FirstDrug))!;

        Assert.Equal(1.58, difference.Mean, 10);
        Assert.Equal(0.7001142, difference.Low!.Value, 6);
        Assert.Equal(2.4598858, difference.High!.Value, 6);
        Assert.False(difference.IncludesZero);
    }

    [Fact]
    public void Pairing_takes_out_what_the_seed_does_to_both()
    {
        Dictionary<int, double> baseline = new() { [1] = 0.2, [2] = 0.5, [3] = 0.9 };
        Dictionary<int, double> variant = new() { [3] = 0.91, [1] = 0.21, [2] = 0.51 };

        var difference = Statistics.PairedDifference(variant, baseline)!;

        Assert.Equal(0.01, difference.Mean, 12);
        Assert.Equal(0, difference.HalfWidth!.Value, 12);
    }

    [Fact]
    public void A_seed_that_only_one_side_has_is_in_no_pair()
    {
        Dictionary<int, double> variant = new() { [1] = 3, [2] = 100 };
        Dictionary<int, double> baseline = new() { [1] = 1, [3] = -100 };

        Assert.Equal(new Estimate(2, null, 1), Statistics.PairedDifference(variant, baseline));
        Assert.Null(Statistics.PairedDifference(variant, new Dictionary<int, double> { [7] = 1 }));
    }

    [Fact]
    public void One_value_has_a_mean_but_no_interval_and_none_has_neither()
    {
        var one = Statistics.Estimate([0.5])!;

        Assert.Equal(0.5, one.Mean);
        Assert.Null(one.HalfWidth);
        Assert.Null(one.Low);
        Assert.True(one.IncludesZero);
        Assert.Null(Statistics.Estimate([]));
    }

    [Fact]
    public void A_run_that_diverged_is_not_averaged_away()
    {
        var estimate = Statistics.Estimate([1, double.NaN, 3])!;

        Assert.True(double.IsNaN(estimate.Mean));
        Assert.Null(estimate.HalfWidth);
    }

    [Theory]
    [InlineData(0.5, 0.2, 0.04, false, FindingKind.Better, FindingKind.Worse)]
    [InlineData(-0.5, 0.2, 0.04, false, FindingKind.Worse, FindingKind.Better)]
    [InlineData(0.5, 0.2, 0.06, false, FindingKind.BetterUncorrected, FindingKind.WorseUncorrected)]
    [InlineData(-0.5, 0.2, 0.06, false, FindingKind.WorseUncorrected, FindingKind.BetterUncorrected)]
    [InlineData(0.5, 0, null, false, FindingKind.Better, FindingKind.Worse)]
    [InlineData(0.1, 0.2, 0.6, true, FindingKind.Unclear, FindingKind.Unclear)]
    [InlineData(0, 0, null, true, FindingKind.Same, FindingKind.Same)]
    public void A_difference_is_judged_by_where_its_interval_lies_and_by_its_corrected_p_value(
        double mean,
        double half,
        double? holm,
        bool includesZero,
        FindingKind higherIsBetter,
        FindingKind lowerIsBetter)
    {
        var difference = new Estimate(mean, half, 3);
        var comparison = new PairedComparison(difference, null, null, null, null) { StudentHolm = holm };

        Assert.Equal(includesZero, difference.IncludesZero);
        Assert.Equal(higherIsBetter, Judgement.Of(comparison, higherIsBetter: true));
        Assert.Equal(lowerIsBetter, Judgement.Of(comparison, higherIsBetter: false));
    }

    [Fact]
    public void Without_an_interval_nothing_is_judged()
    {
        Assert.Equal(FindingKind.Unclear, Judgement.Of(PairedComparison.Of([0.9]), higherIsBetter: true));
        Assert.Equal(FindingKind.Unclear, Judgement.Of(null, higherIsBetter: true));
    }

    private static Dictionary<int, double> BySeed(double[] values) =>
        values.Index().ToDictionary(pair => pair.Index, pair => pair.Item);
}
