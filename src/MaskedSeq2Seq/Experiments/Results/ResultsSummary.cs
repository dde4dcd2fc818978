using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Experiments;

/// <summary>Turns the outcomes of runs into means, intervals and differences.</summary>
public static class ResultsSummary
{
    /// <summary>Summarises an experiment as far as it has come.</summary>
    /// <param name="description">What was planned.</param>
    /// <param name="outcomes">What became of each planned run.</param>
    public static ExperimentResults Of(ExperimentDescription description, IReadOnlyList<RunOutcome> outcomes)
    {
        var results = outcomes.Where(run => run.Result is not null).Select(run => run.Result!).ToList();
        var conditions = results.SelectMany(result => result.Test.Conditions).Select(condition => condition.Condition)
            .Distinct().ToList();
        var baselineRuns = RunsOf(description.Baseline, outcomes);
        var variants = description.Variants
            .OrderBy(variant => variant.Name != description.Baseline)
            .Select(variant => Summarise(
                variant, RunsOf(variant.Name, outcomes), baselineRuns, description, conditions))
            .ToList();
        return new ExperimentResults(
            description.Name,
            description.Text,
            results.FirstOrDefault()?.Test.Metric ?? "",
            results.FirstOrDefault()?.HigherIsBetter ?? true,
            description.Target,
            description.Seeds,
            conditions,
            variants);
    }

    private static List<RunOutcome> RunsOf(string variant, IEnumerable<RunOutcome> outcomes) =>
        [.. outcomes.Where(run => run.Variant == variant).OrderBy(run => run.Seed)];

    private static VariantResults Summarise(
        Variant variant,
        List<RunOutcome> runs,
        List<RunOutcome> baseline,
        ExperimentDescription description,
        IEnumerable<string> conditions)
    {
        var isBaseline = variant.Name == description.Baseline;
        var compareWith = isBaseline ? [] : baseline;
        return new VariantResults(
            variant,
            isBaseline,
            runs,
            [.. conditions.Select(condition => Condition(condition, runs, compareWith))],
            Speed(description.Target, runs, compareWith));
    }

    private static ConditionSummary Condition(string name, List<RunOutcome> runs, List<RunOutcome> baseline)
    {
        Dictionary<int, double> BySeed(List<RunOutcome> of, string condition, Func<ConditionResult, double> value) =>
            ValuesBySeed(of, result => result.Test.Under(condition) is { } found ? value(found) : null);

        var quality = BySeed(runs, name, result => result.Quality);
        return new ConditionSummary(
            name,
            Statistics.Estimate(quality.Values),
            Statistics.PairedDifference(quality, BySeed(baseline, name, result => result.Quality)),
            Statistics.PairedDifference(quality, BySeed(runs, ExperimentResults.Alone, result => result.Quality)),
            Statistics.Estimate(BySeed(runs, name, result => result.ExactAgreementWithAlone).Values),
            Statistics.Estimate(BySeed(runs, name, result => result.AttentionOnPadding).Values));
    }

    private static SpeedSummary Speed(TargetSettings target, List<RunOutcome> runs, List<RunOutcome> baseline)
    {
        Dictionary<int, double> Steps(List<RunOutcome> of) =>
            ValuesBySeed(of, result => target.FirstReached(result.Curve)?.Step);

        var steps = Steps(runs);
        return new SpeedSummary(
            steps.Count,
            runs.Count(run => run.Result is not null),
            Statistics.Estimate(steps.Values),
            Statistics.PairedDifference(steps, Steps(baseline)),
            Statistics.Estimate(ValuesBySeed(runs, result => target.FirstReached(result.Curve)?.Seconds).Values),
            Statistics.Estimate(ValuesBySeed(runs, result => result.TokensPerSecond).Values));
    }

    private static Dictionary<int, double> ValuesBySeed(List<RunOutcome> runs, Func<RunResult, double?> value) => runs
        .Where(run => run.Result is not null)
        .Select(run => (run.Seed, Value: value(run.Result!)))
        .Where(pair => pair.Value is not null)
        .ToDictionary(pair => pair.Seed, pair => pair.Value!.Value);
}
