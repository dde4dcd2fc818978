namespace MaskedSeq2Seq.Evaluation;

/// <summary>Two systems under one metric.</summary>
/// <param name="Baseline">The score of the system that the other is compared with.</param>
/// <param name="System">The other's score.</param>
/// <param name="BaselineInterval">Where the baseline's score lies, by resampling.</param>
/// <param name="SystemInterval">Where the other's score lies, by resampling.</param>
/// <param name="PValue">
/// How likely so great a difference is if the systems are equally good, by resampling; one-sided (<see
/// cref="PairedBootstrap"/>).
/// </param>
public sealed record SystemComparison(
    double Baseline,
    double System,
    ScoreInterval BaselineInterval,
    ScoreInterval SystemInterval,
    double PValue)
{
    /// <summary>
    /// The p-value of a test by simulation: the share of differences as great as the observed one, which counts as one
    /// of the simulated. So equal systems have 1.
    /// </summary>
    internal static double PValueOf(IEnumerable<double> simulated, double observed)
    {
        var (asGreat, all) = (1.0, 1.0);
        foreach (var one in simulated)
            (asGreat, all) = (asGreat + (one >= observed ? 1 : 0), all + 1);
        return asGreat / all;
    }
}
