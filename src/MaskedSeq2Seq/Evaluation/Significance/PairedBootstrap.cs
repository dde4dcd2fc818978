using MathNet.Numerics.Random;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// Paired bootstrap resampling (Koehn 2004): both systems are scored on test sets drawn with replacement from the test
/// set, the same for both. The p-value is one-sided, as sacreBLEU's: the sizes of the differences, shifted to a mean of
/// nothing, are what chance would give, and those count that are at least as far above nothing as the observed one.
/// </summary>
/// <param name="Samples">How many test sets are drawn; 1000 is usual.</param>
/// <param name="Seed">Where the random numbers begin.</param>
public sealed record PairedBootstrap(int Samples = 1000, int Seed = 12345)
{
    /// <summary>Compares two systems by the statistics of their sentences.</summary>
    /// <param name="metric">The metric that the statistics are of.</param>
    /// <param name="baseline">The statistics of the system that the other is compared with.</param>
    /// <param name="system">The other's statistics of the same sentences.</param>
    public SystemComparison Compare(IMetric metric, double[][] baseline, double[][] system)
    {
        var (first, second) = (new StatisticsTable(metric, baseline), new StatisticsTable(metric, system));
        var scores = Resample([first, second]);
        var differences = scores[0].Zip(scores[1], (one, other) => other - one);
        return new SystemComparison(
            first.Score(),
            second.Score(),
            ScoreInterval.Of(scores[0]),
            ScoreInterval.Of(scores[1]),
            OneSided([.. differences], second.Score() - first.Score()));
    }

    /// <summary>The p-value of an observed difference, from the differences of resampled test sets.</summary>
    internal static double OneSided(double[] differences, double observed)
    {
        var sizes = Array.ConvertAll(differences, Math.Abs);
        var mean = sizes.Average();
        return SystemComparison.PValueOf(sizes.Select(size => size - mean), Math.Abs(observed));
    }

    /// <summary>Where the score of one system lies.</summary>
    /// <param name="metric">The metric that the statistics are of.</param>
    /// <param name="system">The statistics of its sentences.</param>
    public ScoreInterval Interval(IMetric metric, double[][] system) =>
        ScoreInterval.Of(Resample([new StatisticsTable(metric, system)])[0]);

    private double[][] Resample(StatisticsTable[] systems)
    {
        var random = new Xoshiro256StarStar(Seed);
        var drawn = new int[systems[0].Sentences];
        var scores = Array.ConvertAll(systems, _ => new double[Samples]);
        for (var sample = 0; sample < Samples; sample++)
        {
            for (var i = 0; i < drawn.Length; i++)
                drawn[i] = random.Next(drawn.Length);
            for (var system = 0; system < systems.Length; system++)
                scores[system][sample] = systems[system].Score(drawn);
        }
        return scores;
    }
}
