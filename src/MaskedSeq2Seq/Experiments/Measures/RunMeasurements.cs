using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Experiments;

/// <summary>What the finished runs of an experiment measured, by variant and seed.</summary>
internal sealed class RunMeasurements
{
    private readonly TargetSettings target;
    private readonly ILookup<string, RunOutcome> runs;

    public RunMeasurements(TargetSettings target, IEnumerable<RunOutcome> outcomes)
    {
        this.target = target;
        runs = outcomes.Where(run => run.Result is not null).ToLookup(run => run.Variant);
        Area = LearningArea.Of(runs.SelectMany(variant => variant).Select(run => run.Result!.Curve));
    }

    /// <summary>The stretch of training over which curves are measured; null without one.</summary>
    public LearningArea? Area { get; }

    /// <summary>How many runs of a variant have finished.</summary>
    public int Finished(string variant) => runs[variant].Count();

    /// <summary>Any number of a variant's runs, by seed; runs that have none are left out.</summary>
    public IReadOnlyDictionary<int, double> BySeed(string variant, Func<RunResult, double?> value) => runs[variant]
        .Select(run => (run.Seed, Value: value(run.Result!)))
        .Where(pair => pair.Value is not null)
        .ToDictionary(pair => pair.Seed, pair => pair.Value!.Value);

    /// <summary>A measure of a variant's runs, by seed; runs that have none are left out.</summary>
    public IReadOnlyDictionary<int, double> BySeed(string variant, MeasuredUnder measured) =>
        BySeed(variant, result => Of(result, measured));

    private double? Of(RunResult result, MeasuredUnder measured)
    {
        var test = result.Test.Under(measured.Condition);
        return measured.Measure switch
        {
            Measure.Quality => test?.Quality,
            Measure.ChangeFromAlone => test?.Quality - result.Test.Under(ExperimentResults.Alone)?.Quality,
            Measure.Agreement => test?.ExactAgreementWithAlone,
            Measure.AttentionOnPadding => test?.AttentionOnPadding,
            Measure.StepsToTarget => target.FirstReached(result.Curve)?.Step,
            Measure.SecondsToTarget => target.FirstReached(result.Curve)?.Seconds,
            Measure.AreaUnderCurve => Area?.Under(result.Curve, target.Metric),
            _ => throw new ArgumentOutOfRangeException(nameof(measured), measured, null),
        };
    }
}
