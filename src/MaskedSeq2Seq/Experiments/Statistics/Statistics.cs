using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace MaskedSeq2Seq.Experiments;

/// <summary>What a handful of seeds allows one to say about a mean.</summary>
public static class Statistics
{
    /// <summary>How sure an interval is.</summary>
    public const double Confidence = 0.95;

    /// <summary>
    /// Mean and Student's t interval (Student 1908): mean ± t(n−1) · s / √n, with s the sample standard deviation.
    /// </summary>
    /// <param name="values">One value a run.</param>
    /// <returns>The estimate; null for no values. A value that is not a number makes the mean not a number.</returns>
    public static Estimate? Estimate(IEnumerable<double> values)
    {
        var sample = values.ToArray();
        if (sample.Length == 0)
            return null;
        var mean = ArrayStatistics.Mean(sample);
        if (sample.Length == 1 || !double.IsFinite(mean))
            return new Estimate(mean, null, sample.Length);
        var standardError = ArrayStatistics.StandardDeviation(sample) / Math.Sqrt(sample.Length);
        return new Estimate(mean, Quantile(sample.Length - 1) * standardError, sample.Length);
    }

    /// <summary>
    /// The mean of the differences between runs of the same seed, with its t interval. What the seed does to both (data
    /// order, first weights) cancels; a seed that only one side has is left out.
    /// </summary>
    /// <param name="values">Values by seed.</param>
    /// <param name="baseline">The values to subtract, by seed.</param>
    /// <returns>The estimate; null if no seed is in both.</returns>
    public static Estimate? PairedDifference(
        IReadOnlyDictionary<int, double> values, IReadOnlyDictionary<int, double> baseline) =>
        Estimate(PairedDifferences(values, baseline));

    /// <summary>The differences between runs of the same seed, by seed.</summary>
    internal static IEnumerable<double> PairedDifferences(
        IReadOnlyDictionary<int, double> values, IReadOnlyDictionary<int, double> baseline) =>
        values.Where(pair => baseline.ContainsKey(pair.Key)).OrderBy(pair => pair.Key)
            .Select(pair => pair.Value - baseline[pair.Key]);

    /// <summary>Student's t that cuts off the tails outside the confidence.</summary>
    internal static double Quantile(int degreesOfFreedom) =>
        StudentT.InvCDF(location: 0, scale: 1, freedom: degreesOfFreedom, p: (1 + Confidence) / 2);
}
