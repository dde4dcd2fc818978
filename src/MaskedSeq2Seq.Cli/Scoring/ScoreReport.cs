using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Cli.Scoring;

/// <summary>The score of a file under one metric.</summary>
/// <param name="Name">The metric as the field writes it.</param>
/// <param name="Score">The score; shares in percent.</param>
/// <param name="Signature">How it was computed.</param>
/// <param name="Details">What stands behind it, or nothing.</param>
/// <param name="Comparison">How it differs from another file's, if one was given.</param>
/// <param name="Sentences">The score of each sentence, if they were asked for.</param>
internal sealed record ScoreReport(
    string Name,
    double Score,
    string Signature,
    string Details,
    ComparisonReport? Comparison,
    IReadOnlyList<double>? Sentences)
{
    /// <summary>How much a score is multiplied to be shown: a share is shown in percent.</summary>
    public static double FactorOf(IMetric metric) => metric.IsShare ? 100 : 1;

    /// <summary>The whole line, as sacreBLEU prints it.</summary>
    public string Line => $"{Name}|{Signature} = {RoundedNumber.Format(Score, 2)} {Details}".TrimEnd();
}

/// <summary>How a file's score differs from another's.</summary>
/// <param name="Baseline">The other's score.</param>
/// <param name="BaselineInterval">Where that lies, by bootstrap resampling.</param>
/// <param name="SystemInterval">Where this one's lies.</param>
/// <param name="Bootstrap">The p-value of paired bootstrap resampling.</param>
/// <param name="Randomization">The p-value of approximate randomisation.</param>
internal sealed record ComparisonReport(
    double Baseline,
    ScoreInterval BaselineInterval,
    ScoreInterval SystemInterval,
    double Bootstrap,
    double Randomization);
