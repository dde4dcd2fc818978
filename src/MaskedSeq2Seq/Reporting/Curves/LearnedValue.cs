using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Reporting;

/// <summary>What learning curves show of an experiment.</summary>
/// <param name="Results">The experiment.</param>
/// <param name="Value">The value of its validations.</param>
internal sealed record LearnedValue(ExperimentResults Results, MonitoredValue Value)
{
    /// <summary>The target to reach in it; null for what has none.</summary>
    public TargetSettings? Target => Value == Results.Target.Metric ? Results.Target : null;

    /// <summary>Its name, as it begins a line.</summary>
    public string Title => $"{Wording.Capitalised(Wording.Monitored(Value, Results.Metric))} in validation";

    /// <summary>How its numbers are written: <c>81.3 %</c>, <c>5.312</c>, BLEU as <c>37.7</c>.</summary>
    public QualityScale Scale => QualityScale.Of(Value, Results.Metric);

    /// <summary>The value that the experiment has a target for.</summary>
    public static LearnedValue OfTarget(ExperimentResults results) => new(results, results.Target.Metric);

    /// <summary>The quality of answers to the validation sentences; null where no run was asked for any.</summary>
    public static LearnedValue? OfAnswers(ExperimentResults results)
    {
        var points = results.Variants.SelectMany(variant => variant.Curves).SelectMany(curve => curve);
        return points.Any(point => point.Quality is not null) ? new(results, MonitoredValue.Quality) : null;
    }
}
