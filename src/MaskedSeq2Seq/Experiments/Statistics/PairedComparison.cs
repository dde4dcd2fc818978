using MathNet.Numerics.Distributions;

namespace MaskedSeq2Seq.Experiments;

/// <summary>All that the seeds say about one difference.</summary>
/// <param name="Difference">The mean of the differences, one a seed, with Student's interval.</param>
/// <param name="Student">p-value of Student's paired t-test; null where the differences have no spread.</param>
/// <param name="Permutation">
/// p-value of the exact permutation test (<see cref="SignFlipTest"/>); null for a value that is not a number.
/// </param>
/// <param name="Bootstrap">95 % bootstrap interval; null with one seed.</param>
/// <param name="Size">The effect size; null with fewer than three seeds or without spread.</param>
public sealed record PairedComparison(
    Estimate Difference, double? Student, double? Permutation, BootstrapInterval? Bootstrap, EffectSize? Size)
{
    /// <summary>The t-test's p-value after Holm's correction over all that was asked with it.</summary>
    public double? StudentHolm { get; init; }

    /// <summary>The permutation test's p-value after Holm's correction over all that was asked with it.</summary>
    public double? PermutationHolm { get; init; }

    /// <summary>How many differences, this one included, the correction is for.</summary>
    public int FamilySize { get; init; } = 1;

    /// <summary>The smallest p-value that the permutation test can give with this many seeds.</summary>
    public double SmallestPermutation => SignFlipTest.SmallestPValue(Difference.Count);

    /// <summary>Compares by differences.</summary>
    /// <param name="differences">One difference a seed.</param>
    /// <returns>The comparison; null without a difference.</returns>
    public static PairedComparison? Of(IEnumerable<double> differences)
    {
        double[] sample = [.. differences];
        if (Statistics.Estimate(sample) is not { } estimate)
            return null;
        if (!sample.All(double.IsFinite))
            return new PairedComparison(estimate, null, null, null, null);
        return new PairedComparison(
            estimate,
            StudentOf(estimate),
            SignFlipTest.PValue(sample),
            sample.Length > 1 ? Experiments.Bootstrap.Mean(sample) : null,
            EffectSize.Of(sample));
    }

    /// <summary>Compares two variants over the seeds that both have.</summary>
    /// <param name="values">Values by seed.</param>
    /// <param name="baseline">The values to subtract, by seed.</param>
    public static PairedComparison? Of(
        IReadOnlyDictionary<int, double> values, IReadOnlyDictionary<int, double> baseline) =>
        Of(Statistics.PairedDifferences(values, baseline));

    private static double? StudentOf(Estimate estimate)
    {
        if (estimate.HalfWidth is not > 0)
            return null;
        var freedom = estimate.Count - 1;
        var standardError = estimate.HalfWidth.Value / Statistics.Quantile(freedom);
        return 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(estimate.Mean / standardError));
    }
}
