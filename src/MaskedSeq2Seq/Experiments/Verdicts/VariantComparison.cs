namespace MaskedSeq2Seq.Experiments;

/// <summary>Says in words how one variant stands to the baseline.</summary>
internal sealed class VariantComparison(ExperimentResults results, VariantResults variant)
{
    private const string Points = "points";
    private const string Steps = "steps";

    private readonly VariantResults baseline = results.Baseline;
    private readonly QualityScale scale = QualityScale.Of(results.Metric);

    /// <summary>The answer: with the most padding, and without any.</summary>
    public IReadOnlyList<string> Sentences()
    {
        if (variant.Finished == 0 || baseline.Finished == 0)
        {
            var missing = variant.Finished == 0 ? variant.Name : baseline.Name;
            return [$"No run of {missing} has finished, so it cannot be compared."];
        }
        var clauses = new[] { MostPadded, ExperimentResults.Alone }.Select(Clause).OfType<string>().ToList();
        return clauses.Count == 0
            ? [$"No seed of both {variant.Name} and {baseline.Name} has finished, so they cannot be compared yet."]
            : clauses;
    }

    /// <summary>The answer as a finding, where there are too many variants to say more of each.</summary>
    public Finding Brief()
    {
        var condition = Wording.MostPadded(results) ?? ExperimentResults.Alone;
        var kind = Kind(variant.Condition(condition)?.Comparison);
        return new Finding(variant.Name, Wording.Condition(condition), kind, string.Join(" ", Sentences()));
    }

    /// <summary>
    /// What the answer rests on; ways of padding between the mildest and the hardest are left to the table.
    /// </summary>
    public IEnumerable<Finding> Findings()
    {
        foreach (var finding in Wording.Told(results).Select(Quality).OfType<Finding>())
            yield return finding;
        if (MostPadded is { } most && Attention(most) is { } attention)
            yield return attention;
        yield return Speed();
    }

    private string? MostPadded => Wording.MostPadded(results);

    private string? Clause(string? condition) =>
        condition is not null && variant.Condition(condition)?.Comparison is { } comparison
            ? $"{Wording.WhenTested(condition)}, {Outcome(Kind(comparison), comparison)}."
            : null;

    private Finding? Quality(string condition)
    {
        if (variant.Condition(condition) is not { Quality: { } ours } summary
            || baseline.Condition(condition) is not { Quality: { } theirs } reference)
            return null;
        var text = $"{Wording.WhenTested(condition)}, {variant.Name} {Wording.Scores(results.Metric, ours.Mean)} and "
            + $"{baseline.Name} {Wording.Scores(results.Metric, theirs.Mean)}";
        var kind = Kind(summary.Comparison);
        text += summary.Difference is { } difference
            ? $"; the difference is {Range(difference, scale, Points)}{Wording.Correction(kind, summary.Comparison)}."
            : ", but not with the same seeds, so there is no difference to take.";
        if (condition != ExperimentResults.Alone
            && (summary.ChangeFromAlone, reference.ChangeFromAlone) is ({ } change, { } baselineChange))
        {
            text += $" Against sentences alone, padding changes {variant.Name} by {scale.WithSign(change.Mean)} "
                + $"and {baseline.Name} by {scale.WithSign(baselineChange.Mean)} points.";
        }
        return new Finding(variant.Name, Wording.Condition(condition), kind, text);
    }

    private Finding? Attention(string condition)
    {
        if (variant.Condition(condition)?.AttentionOnPadding is not { } ours
            || baseline.Condition(condition)?.AttentionOnPadding is not { } theirs)
            return null;
        var text = $"There, {variant.Name} spends {QualityScale.Percent.Text(ours.Mean)} of its attention on padding, "
            + $"{baseline.Name} {QualityScale.Percent.Text(theirs.Mean)}.";
        var kind = ours.High < theirs.Low ? FindingKind.Better
            : ours.Low > theirs.High ? FindingKind.Worse
            : FindingKind.Unclear;
        return new Finding(variant.Name, "attention on padding", kind, text);
    }

    private Finding Speed()
    {
        const string topic = "learning speed";
        var target = Wording.ValidationTarget(results.Target, results.Metric);
        if (variant.Speed.Reached + baseline.Speed.Reached == 0)
        {
            return new Finding(variant.Name, topic, FindingKind.Unclear,
                $"No run reached {target}, so learning speed cannot be compared: "
                + "train longer or lower the target.");
        }
        var comparison = variant.Speed.StepsComparison;
        var kind = Judgement.Of(comparison, higherIsBetter: false);
        var correction = Wording.Correction(kind, comparison);
        var verdict = (kind, comparison?.Difference) switch
        {
            (_, null) => "No seed has both there, so there is no difference to take.",
            (FindingKind.Better or FindingKind.BetterUncorrected, { } by) =>
                $"{variant.Name} learns faster: the difference is {StepRange(by)}{correction}.",
            (FindingKind.Worse or FindingKind.WorseUncorrected, { } by) =>
                $"{variant.Name} learns more slowly: the difference is {StepRange(by)}{correction}.",
            (FindingKind.Same, _) => "Both learn equally fast, as far as validations at these steps can show.",
            (_, { } by) => $"Which learns faster cannot be told: {Open(by, QualityScale.Whole, Steps)}.",
        };
        var text = $"To {target}: {Reached(variant)}; {Reached(baseline)}. {verdict}";
        return new Finding(variant.Name, topic, kind, text);
    }

    private static string StepRange(Estimate difference) => Range(difference, QualityScale.Whole, Steps);

    private static string Reached(VariantResults side)
    {
        var runs = Wording.Count(side.Speed.Finished, "run");
        return side.Speed.Steps is { } steps
            ? $"{side.Name} after {QualityScale.Whole.Text(steps.Mean)} steps, in {side.Speed.Reached} of {runs}"
            : $"{side.Name} in none of {runs}";
    }

    private FindingKind Kind(PairedComparison? comparison) => Judgement.Of(comparison, results.HigherIsBetter);

    private string Outcome(FindingKind kind, PairedComparison comparison) => kind switch
    {
        FindingKind.Better or FindingKind.BetterUncorrected =>
            $"{variant.Name} is better than {baseline.Name} by {Size(comparison.Difference)}",
        FindingKind.Worse or FindingKind.WorseUncorrected =>
            $"{variant.Name} is worse than {baseline.Name} by {Size(comparison.Difference)}",
        FindingKind.Same => $"{variant.Name} is exactly as good as {baseline.Name}",
        _ => $"{variant.Name} and {baseline.Name} cannot be told apart: {Open(comparison.Difference, scale, Points)}",
    } + Wording.Correction(kind, comparison);

    private string Size(Estimate difference) => $"{scale.Number(Math.Abs(difference.Mean))} {Points}";

    private static string Range(Estimate difference, QualityScale scale, string unit) =>
        $"{scale.WithSign(difference.Mean)} {unit} " + (difference.HalfWidth is null
            ? "with one seed, which says nothing about chance"
            : $"(95 % interval {scale.Interval(difference)})");

    private static string Open(Estimate difference, QualityScale scale, string unit)
    {
        var seeds = $"with {Wording.Count(difference.Count, "seed")}";
        return difference.HalfWidth is null
            ? $"{seeds}, a difference of {scale.WithSign(difference.Mean)} {unit} may be chance"
            : $"{seeds}, the difference may be anything from {scale.Interval(difference)} {unit}";
    }
}
