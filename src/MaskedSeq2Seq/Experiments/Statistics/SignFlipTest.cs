using System.Numerics;
using MathNet.Numerics.Random;

namespace MaskedSeq2Seq.Experiments;

/// <summary>
/// Fisher's permutation test of paired differences (Fisher 1935, The Design of Experiments, §21). If variant and
/// baseline differed by chance alone, each seed's difference might as well have had the other sign; the p-value is the
/// share of all 2ⁿ choices of signs whose mean is at least as far from 0 as the one observed. Nothing is assumed of
/// the distribution.
/// </summary>
public static class SignFlipTest
{
    /// <summary>The most differences of which every choice of signs is tried.</summary>
    public const int MostExact = 20;

    private const int Drawn = 100_000;
    private const int Seed = 1;

    // Sums of the same numbers in another order differ in their last digits and must still count as equal.
    private const double Tolerance = 1e-9;

    /// <summary>The two-sided p-value.</summary>
    /// <param name="differences">One difference a seed, at least one, all finite.</param>
    /// <returns>
    /// The p-value: exact up to <see cref="MostExact"/> differences, beyond that from 100,000 drawn choices of signs.
    /// </returns>
    public static double PValue(IReadOnlyList<double> differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        ArgumentOutOfRangeException.ThrowIfZero(differences.Count, nameof(differences));
        var enough = Math.Abs(differences.Sum()) - (Tolerance * differences.Sum(Math.Abs));
        return differences.Count <= MostExact ? Exact(differences, enough) : Sampled(differences, enough);
    }

    /// <summary>
    /// The smallest p-value that a number of differences can give: 2 / 2ⁿ, or beyond <see cref="MostExact"/> what the
    /// drawn choices of signs can tell.
    /// </summary>
    /// <param name="count">How many differences.</param>
    public static double SmallestPValue(int count) =>
        count <= MostExact ? Math.Min(1, Math.Pow(2, 1 - count)) : 1.0 / (Drawn + 1);

    // A Gray code changes one sign at a time; the first sign stays, as turning all of them changes no distance from 0.
    private static double Exact(IReadOnlyList<double> differences, double enough)
    {
        var choices = 1 << (differences.Count - 1);
        var signs = Enumerable.Repeat(1, differences.Count).ToArray();
        var sum = differences.Sum();
        var extreme = 1;
        for (var choice = 1; choice < choices; choice++)
        {
            var turned = BitOperations.TrailingZeroCount(choice) + 1;
            signs[turned] = -signs[turned];
            sum += 2 * signs[turned] * differences[turned];
            if (Math.Abs(sum) >= enough)
                extreme++;
        }
        return (double)extreme / choices;
    }

    private static double Sampled(IReadOnlyList<double> differences, double enough)
    {
        var random = new Xoshiro256StarStar(Seed);
        var extreme = 0;
        for (var draw = 0; draw < Drawn; draw++)
        {
            var sum = differences.Sum(difference => random.NextBoolean() ? difference : -difference);
            if (Math.Abs(sum) >= enough)
                extreme++;
        }
        return (extreme + 1.0) / (Drawn + 1.0);
    }
}
