using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Cli.Scoring;

/// <summary>Scores sentences against their references, and against the sentences of another system.</summary>
/// <param name="hypotheses">What the system wrote.</param>
/// <param name="references">What would be right.</param>
internal sealed class Scorer(
    IReadOnlyList<Sentence> hypotheses, IReadOnlyList<IReadOnlyList<Sentence>> references)
{
    /// <summary>What another system wrote for the same sentences, or null.</summary>
    public IReadOnlyList<Sentence>? Baseline { get; init; }

    /// <summary>How often test sets are drawn for the bootstrap.</summary>
    public int Samples { get; init; }

    /// <summary>How often sentences change sides for approximate randomisation.</summary>
    public int Trials { get; init; }

    /// <summary>Where random numbers begin.</summary>
    public int Seed { get; init; }

    /// <summary>Scores under a metric.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="ofSentence">The metric for single sentences, or null if they are not asked for.</param>
    public ScoreReport Score(IMetric metric, IMetric? ofSentence)
    {
        var statistics = metric.Statistics(hypotheses, references);
        var sums = MetricScores.Sum(statistics);
        var factor = ScoreReport.FactorOf(metric);
        return new ScoreReport(
            metric.Title,
            factor * metric.Score(sums),
            MetricSignature.Of(metric, references, Baseline is null ? "" : $"bs:{Samples}|ar:{Trials}|seed:{Seed}"),
            metric.Details(sums),
            Baseline is null ? null : Compare(metric, metric.Statistics(Baseline, references), statistics),
            ofSentence?.Statistics(hypotheses, references).Select(row => factor * ofSentence.Score(row)).ToArray());
    }

    private ComparisonReport Compare(IMetric metric, double[][] baseline, double[][] system)
    {
        var bootstrap = new PairedBootstrap(Samples, Seed).Compare(metric, baseline, system);
        var randomization = new ApproximateRandomization(Trials, Seed).PValue(metric, baseline, system);
        var factor = ScoreReport.FactorOf(metric);
        ScoreInterval Shown(ScoreInterval interval) => new(factor * interval.Mean, factor * interval.HalfWidth);
        return new ComparisonReport(
            factor * bootstrap.Baseline,
            Shown(bootstrap.BaselineInterval),
            Shown(bootstrap.SystemInterval),
            bootstrap.PValue,
            randomization);
    }
}
