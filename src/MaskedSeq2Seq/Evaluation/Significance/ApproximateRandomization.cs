using MathNet.Numerics.Random;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// Approximate randomisation (Riezler and Maxwell 2005): if two systems are equally good, it does not matter which of
/// them wrote a sentence; so each sentence changes sides with probability one half, again and again, and the
/// differences that come out are what chance gives.
/// </summary>
/// <param name="Trials">How often sentences change sides; 10000 is usual.</param>
/// <param name="Seed">Where the random numbers begin.</param>
public sealed record ApproximateRandomization(int Trials = 10000, int Seed = 12345)
{
    /// <summary>The probability of so great a difference between two systems that are equally good.</summary>
    /// <param name="metric">The metric that the statistics are of.</param>
    /// <param name="baseline">The statistics of one system's sentences.</param>
    /// <param name="system">The other's statistics of the same sentences.</param>
    public double PValue(IMetric metric, double[][] baseline, double[][] system)
    {
        var (first, second) = (new StatisticsTable(metric, baseline), new StatisticsTable(metric, system));
        return SystemComparison.PValueOf(Differences(first, second), Math.Abs(second.Score() - first.Score()));
    }

    private IEnumerable<double> Differences(StatisticsTable first, StatisticsTable second)
    {
        var random = new Xoshiro256StarStar(Seed);
        var isExchanged = new bool[first.Sentences];
        for (var trial = 0; trial < Trials; trial++)
        {
            for (var i = 0; i < isExchanged.Length; i++)
                isExchanged[i] = random.Next(2) == 1;
            var (one, other) = StatisticsTable.Exchanged(first, second, isExchanged);
            yield return Math.Abs(one - other);
        }
    }
}
