using MathNet.Numerics.Statistics;
using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Tests.Experiments;

public class BootstrapTests
{
    // The spatial test data A of Efron and Tibshirani (1993, table 14.1).
    private static readonly double[] Spatial =
        [48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41];

    [Fact]
    public void The_variance_of_the_spatial_test_data_has_the_published_interval()
    {
        // Table 14.2: 171.5 with a 90 % interval of 115.8 to 259.6, and an acceleration of 0.061 (equation 14.15).
        Assert.Equal(171.5, Variance(Spatial), 1);
        Assert.Equal(0.061, Bootstrap.Acceleration(Spatial, Variance), 3);
        var interval = Bootstrap.Interval(Spatial, Variance, 0.9);
        Assert.InRange(interval.Low, 112, 119);
        Assert.InRange(interval.High, 252, 267);
    }

    [Fact]
    public void Of_two_values_the_resampled_means_are_known_and_so_is_the_interval()
    {
        // The means are 1, 2, 2 and 3 of four: without bias or skewness, the 2.5 % and 97.5 % quantiles are the ends.
        Assert.Equal(new BootstrapInterval(1, 3), Bootstrap.Mean([1, 3]));
    }

    [Fact]
    public void Symmetric_values_have_a_symmetric_interval_within_their_range()
    {
        var interval = Bootstrap.Mean([1, 2, 3, 4, 5]);

        Assert.Equal(6, interval.Low + interval.High, 0.21);
        Assert.InRange(interval.Low, 1.6, 2.0);
    }

    [Fact]
    public void A_lopsided_sample_has_a_lopsided_interval()
    {
        var interval = Bootstrap.Mean([0, 0, 0, 0, 0, 0, 0, 0, 1, 10]);

        Assert.True(interval.High - 1.1 > 1.5 * (1.1 - interval.Low));
    }

    [Fact]
    public void Equal_values_have_an_interval_without_width() =>
        Assert.Equal(new BootstrapInterval(0.25, 0.25), Bootstrap.Mean([0.25, 0.25, 0.25]));

    [Fact]
    public void The_same_values_always_give_the_same_interval() =>
        Assert.Equal(Bootstrap.Mean([0.1, 0.4, 0.2]), Bootstrap.Mean([0.1, 0.4, 0.2]));

    private static double Variance(double[] values) => ArrayStatistics.PopulationVariance(values);
}
