namespace MaskedSeq2Seq.Experiments;

/// <summary>Turns the outcomes of runs into means, intervals, differences, effects and judged claims.</summary>
public static class ResultsSummary
{
    /// <summary>Summarises an experiment as far as it has come.</summary>
    /// <param name="description">What was planned.</param>
    /// <param name="outcomes">What became of each planned run.</param>
    public static ExperimentResults Of(ExperimentDescription description, IReadOnlyList<RunOutcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(description);
        var results = outcomes.Where(run => run.Result is not null).Select(run => run.Result!).ToList();
        var conditions = results.SelectMany(result => result.Test.Conditions).Select(condition => condition.Condition)
            .Distinct().ToList();
        var metric = results.FirstOrDefault()?.Test.Metric ?? "";
        var higherIsBetter = results.FirstOrDefault()?.HigherIsBetter ?? true;
        var measurements = new RunMeasurements(description.Target, outcomes);
        var summary = new VariantSummary(description, measurements, conditions);
        var variants = description.Variants.OrderBy(variant => variant.Name != description.Baseline)
            .Select(variant => summary.Of(variant, RunsOf(variant.Name, outcomes))).ToList();
        var judge = new ClaimJudge(description, measurements, metric, higherIsBetter);
        return new ExperimentResults(
            description.Name,
            description.Text,
            metric,
            higherIsBetter,
            description.Target,
            description.Seeds,
            conditions,
            VariantFamily.Correct(variants, conditions))
        {
            Factors = description.Factors,
            Effects = new EffectsSummary(description.Variants, description.Factors, measurements)
                .On([.. MeasuresOfEffects(conditions)]),
            Claims = [.. description.Claims.Select(judge.Judge)],
            Area = measurements.Area,
        };
    }

    private static IEnumerable<MeasuredUnder> MeasuresOfEffects(IEnumerable<string> conditions) =>
    [
        .. conditions.Select(condition => new MeasuredUnder(Measure.Quality, condition)),
        new MeasuredUnder(Measure.StepsToTarget),
        new MeasuredUnder(Measure.AreaUnderCurve),
    ];

    private static List<RunOutcome> RunsOf(string variant, IEnumerable<RunOutcome> outcomes) =>
        [.. outcomes.Where(run => run.Variant == variant).OrderBy(run => run.Seed)];
}
