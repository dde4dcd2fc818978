using MathNet.Numerics;
using MathNet.Numerics.Statistics;

namespace MaskedSeq2Seq.Experiments;

/// <summary>How large paired differences are against their own spread, whatever the unit.</summary>
/// <param name="Cohen">
/// Cohen's d of pairs (Cohen 1988, d_z): mean difference over the standard deviation of the differences.
/// </param>
/// <param name="Hedges">
/// The same without its bias in small samples (Hedges 1981): d · Γ(m/2) / (√(m/2) Γ((m−1)/2)), with m = n − 1.
/// </param>
public sealed record EffectSize(double Cohen, double Hedges)
{
    /// <summary>The effect size of paired differences.</summary>
    /// <param name="differences">One difference a seed.</param>
    /// <returns>
    /// The effect size; null for fewer than three differences, which allow no correction, or ones without any spread.
    /// </returns>
    public static EffectSize? Of(IReadOnlyCollection<double> differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        double[] sample = [.. differences];
        var spread = ArrayStatistics.StandardDeviation(sample);
        // Equal differences have a spread of rounding errors only.
        if (sample.Length < 3 || !(spread > 1e-9 * sample.Max(Math.Abs)))
            return null;
        var cohen = ArrayStatistics.Mean(sample) / spread;
        return new EffectSize(cohen, cohen * Correction(sample.Length - 1));
    }

    private static double Correction(double freedom) =>
        Math.Exp(SpecialFunctions.GammaLn(freedom / 2) - SpecialFunctions.GammaLn((freedom - 1) / 2))
        / Math.Sqrt(freedom / 2);
}
