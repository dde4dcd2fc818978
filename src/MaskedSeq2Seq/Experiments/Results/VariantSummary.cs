namespace MaskedSeq2Seq.Experiments;

/// <summary>Summarises the runs of one variant, and how they stand to the baseline's.</summary>
internal sealed class VariantSummary(
    ExperimentDescription description, RunMeasurements measurements, IReadOnlyList<string> conditions)
{
    private static readonly Dictionary<int, double> Nothing = [];

    public VariantResults Of(Variant variant, IReadOnlyList<RunOutcome> runs) => new(
        variant,
        variant.Name == description.Baseline,
        runs,
        [.. conditions.Select(condition => Condition(variant.Name, condition))],
        Speed(variant.Name));

    private ConditionSummary Condition(string variant, string condition)
    {
        Estimate? Mean(Measure measure) =>
            Statistics.Estimate(measurements.BySeed(variant, new MeasuredUnder(measure, condition)).Values);

        var comparison = Comparison(variant, new MeasuredUnder(Measure.Quality, condition));
        return new ConditionSummary(
            condition,
            Mean(Measure.Quality),
            comparison?.Difference,
            Mean(Measure.ChangeFromAlone),
            Mean(Measure.Agreement),
            Mean(Measure.AttentionOnPadding))
        {
            Comparison = comparison,
        };
    }

    private SpeedSummary Speed(string variant)
    {
        var area = new MeasuredUnder(Measure.AreaUnderCurve);
        List<TargetSpeed> targets =
        [
            .. description.Target.Also.Prepend(description.Target.Value)
                .Select(value => To(variant, description.Target with { Value = value })),
        ];
        return new SpeedSummary(
            targets[0].Reached,
            measurements.Finished(variant),
            targets[0].Steps,
            targets[0].StepsDifference,
            targets[0].Seconds,
            Statistics.Estimate(measurements.BySeed(variant, result => result.TokensPerSecond).Values))
        {
            Targets = targets,
            StepsComparison = Comparison(variant, new MeasuredUnder(Measure.StepsToTarget)),
            AreaUnderCurve = Statistics.Estimate(measurements.BySeed(variant, area).Values),
            AreaComparison = Comparison(variant, area),
        };
    }

    private TargetSpeed To(string variant, TargetSettings target)
    {
        double? Steps(RunResult result) => target.FirstReached(result.Curve)?.Step;
        double? Seconds(RunResult result) => target.FirstReached(result.Curve)?.Seconds;

        var (steps, seconds) = (measurements.BySeed(variant, Steps), measurements.BySeed(variant, Seconds));
        return new TargetSpeed(
            target.Value,
            steps.Count,
            Statistics.Estimate(steps.Values),
            Statistics.PairedDifference(steps, Baseline(variant, Steps)),
            Statistics.Estimate(seconds.Values),
            Statistics.PairedDifference(seconds, Baseline(variant, Seconds)));
    }

    private PairedComparison? Comparison(string variant, MeasuredUnder measured) => variant == description.Baseline
        ? null
        : PairedComparison.Of(
            measurements.BySeed(variant, measured), measurements.BySeed(description.Baseline, measured));

    private IReadOnlyDictionary<int, double> Baseline(string variant, Func<RunResult, double?> value) =>
        variant == description.Baseline ? Nothing : measurements.BySeed(description.Baseline, value);
}
