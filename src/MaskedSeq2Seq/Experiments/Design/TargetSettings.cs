using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Experiments;

/// <summary>The validation quality up to which learning speed is measured.</summary>
public sealed record TargetSettings : ICheckedSettings
{
    /// <summary>What is looked at: sequence_accuracy, token_accuracy, perplexity or loss.</summary>
    public MonitoredValue Metric { get; init; } = MonitoredValue.SequenceAccuracy;

    /// <summary>
    /// The value to reach: at least this for accuracies (0 to 1), at most this for perplexity and loss.
    /// </summary>
    public double Value { get; init; } = 0.9;

    /// <summary>Further values of the metric, to which learning speed is measured as well.</summary>
    public IReadOnlyList<double> Also { get; init; } = [];

    /// <summary>Whether a larger value of the metric is a better one.</summary>
    internal bool HigherIsBetter => Metric is MonitoredValue.SequenceAccuracy or MonitoredValue.TokenAccuracy;

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (Metric == MonitoredValue.Quality)
            problems.Add(nameof(Metric), "cannot be quality: not every validation has it; name one of the others");
        if (HigherIsBetter)
            problems.Between(Value, 0, 1);
        else
            problems.AtLeast(Value, Metric == MonitoredValue.Perplexity ? 1 : 0);
        if (HigherIsBetter && Also.Any(value => value is not (>= 0 and <= 1)))
            problems.Add(nameof(Also), "must be between 0 and 1, such as [0.5, 0.7]");
        if (Also.Append(Value).Distinct().Count() <= Also.Count)
            problems.Add(nameof(Also), "must not name a value twice, nor that of the target");
    }

    /// <summary>
    /// The first validation that reached the target, or null. Nothing is interpolated between validations.
    /// </summary>
    /// <param name="curve">The validations of one run, by step.</param>
    public CurvePoint? FirstReached(IEnumerable<CurvePoint> curve) =>
        curve.FirstOrDefault(point => HigherIsBetter ? point.Of(Metric) >= Value : point.Of(Metric) <= Value);
}
