using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using MathNet.Numerics.Statistics;

namespace MaskedSeq2Seq.Experiments;

/// <summary>An interval from resampling.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
public sealed record BootstrapInterval(double Low, double High);

/// <summary>
/// The bias-corrected and accelerated bootstrap (Efron 1987; Efron and Tibshirani 1993, §14.3): the interval of a
/// statistic over samples drawn with replacement from the one observed. It may be lopsided where the values are; from a
/// handful of values it tends to be too narrow, and never leaves their range.
/// </summary>
public static class Bootstrap
{
    private const int Resamples = 10_000;
    private const int Seed = 1;

    /// <summary>The interval of a mean; the same values always give the same.</summary>
    /// <param name="values">At least two finite values.</param>
    /// <param name="confidence">How sure the interval is, between 0 and 1.</param>
    public static BootstrapInterval Mean(IReadOnlyList<double> values, double confidence = Statistics.Confidence) =>
        Interval(values, ArrayStatistics.Mean, confidence);

    /// <summary>The interval of any statistic.</summary>
    internal static BootstrapInterval Interval(
        IReadOnlyList<double> values, Func<double[], double> statistic, double confidence)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Count, 2, nameof(values));
        double[] sample = [.. values];
        var observed = statistic(sample);
        var drawn = Draw(sample, statistic);
        if (drawn[0] == drawn[^1])
            return new BootstrapInterval(drawn[0], drawn[^1]);
        var bias = Bias(drawn, observed);
        var acceleration = Acceleration(sample, statistic);
        double End(double share)
        {
            var z = bias + Normal.InvCDF(0, 1, share);
            return SortedArrayStatistics.Quantile(drawn, Normal.CDF(0, 1, bias + (z / (1 - (acceleration * z)))));
        }
        var tail = (1 - confidence) / 2;
        return new BootstrapInterval(End(tail), End(1 - tail));
    }

    /// <summary>
    /// How the statistic's spread changes with its value: the skewness of the values it has with one observation left
    /// out.
    /// </summary>
    internal static double Acceleration(double[] sample, Func<double[], double> statistic)
    {
        var without = sample.Select((_, i) => statistic([.. sample[..i], .. sample[(i + 1)..]])).ToArray();
        var mean = ArrayStatistics.Mean(without);
        var squares = without.Sum(value => Math.Pow(mean - value, 2));
        return squares == 0 ? 0 : without.Sum(value => Math.Pow(mean - value, 3)) / (6 * Math.Pow(squares, 1.5));
    }

    private static double[] Draw(double[] sample, Func<double[], double> statistic)
    {
        var random = new Xoshiro256StarStar(Seed);
        var resample = new double[sample.Length];
        var drawn = new double[Resamples];
        for (var draw = 0; draw < Resamples; draw++)
        {
            for (var i = 0; i < resample.Length; i++)
                resample[i] = sample[random.Next(sample.Length)];
            drawn[draw] = statistic(resample);
        }
        Array.Sort(drawn);
        return drawn;
    }

    // Few values give many equal means; counting half of those that equal the observed one keeps the median unbiased.
    private static double Bias(double[] drawn, double observed)
    {
        var tolerance = 1e-9 * (drawn[^1] - drawn[0]);
        var below = drawn.Count(value => value < observed - tolerance);
        var equal = drawn.Count(value => Math.Abs(value - observed) <= tolerance);
        var share = (below + (equal / 2.0)) / drawn.Length;
        return Normal.InvCDF(0, 1, Math.Clamp(share, 0.5 / drawn.Length, 1 - (0.5 / drawn.Length)));
    }
}
