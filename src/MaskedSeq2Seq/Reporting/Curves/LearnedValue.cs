using System.Globalization;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Reporting;

/// <summary>What learning curves show of an experiment.</summary>
/// <param name="Results">The experiment.</param>
/// <param name="Value">The value of its validations.</param>
internal sealed record LearnedValue(ExperimentResults Results, MonitoredValue Value)
{
    private static readonly QualityScale Shares = QualityScale.Percent;

    /// <summary>The target to reach in it; null for what has none.</summary>
    public TargetSettings? Target => Value == Results.Target.Metric ? Results.Target : null;

    /// <summary>Its name, as it begins a line.</summary>
    public string Title => $"{Wording.Capitalised(Wording.Monitored(Value, Results.Metric))} in validation";

    /// <summary>Whether it is a share, shown in percent.</summary>
    public bool IsShare => Value switch
    {
        MonitoredValue.SequenceAccuracy or MonitoredValue.TokenAccuracy => true,
        MonitoredValue.Quality => QualityScale.Of(Results.Metric) == Shares,
        _ => false,
    };

    /// <summary>The value that the experiment has a target for.</summary>
    public static LearnedValue OfTarget(ExperimentResults results) => new(results, results.Target.Metric);

    /// <summary>The quality of answers to the validation sentences; null where no run was asked for any.</summary>
    public static LearnedValue? OfAnswers(ExperimentResults results)
    {
        var points = results.Variants.SelectMany(variant => variant.Curves).SelectMany(curve => curve);
        return points.Any(point => point.Quality is not null) ? new(results, MonitoredValue.Quality) : null;
    }

    /// <summary>A number of it: <c>81.3 %</c>, <c>5.312</c>, BLEU as <c>37.7</c>.</summary>
    public string Text(double value)
    {
        if (IsShare)
            return Shares.Text(value);
        return Value == MonitoredValue.Quality
            ? QualityScale.Points.Text(value)
            : value.ToString("F3", CultureInfo.InvariantCulture);
    }
}
