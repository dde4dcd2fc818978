namespace MaskedSeq2Seq.Experiments;

/// <summary>Says in words how one variant stands to the baseline.</summary>
internal sealed class VariantComparison(ExperimentResults results, VariantResults variant)
{
    private readonly VariantResults baseline = results.Baseline;
    private readonly QualityScale scale = QualityScale.Of(results.Metric);

    /// <summary>The answer: without padding, and with the most of it.</summary>
    public string Headline()
    {
        if (variant.Finished == 0 || baseline.Finished == 0)
            return $"No run of {(variant.Finished == 0 ? variant : baseline).Name} has finished, so it cannot be compared.";
        var alone = Clause(ExperimentResults.Alone);
        var padded = MostPadded is { } most ? Clause(most) : null;
        return (alone, padded) switch
        {
            (null, null) => $"{variant.Name} and {baseline.Name} have no condition and seed in common.",
            (null, _) or (_, null) => $"{variant.Name} is {alone ?? padded}.",
            _ => $"{variant.Name} is {padded}; it is {alone}.",
        };
    }

    /// <summary>What the answer rests on.</summary>
    public IEnumerable<Finding> Findings()
    {
        foreach (var condition in results.Conditions)
        {
            if (Quality(condition) is { } finding)
                yield return finding;
        }
        if (MostPadded is { } most && Attention(most) is { } attention)
            yield return attention;
        yield return Speed();
    }

    private string? MostPadded => results.Conditions.LastOrDefault(condition => condition != ExperimentResults.Alone);

    private string? Clause(string condition)
    {
        if (variant.Condition(condition)?.Difference is not { } difference)
            return null;
        var where = condition == ExperimentResults.Alone
            ? "with each sentence alone"
            : $"when tested {Wording.Condition(condition)}";
        return Kind(difference) switch
        {
            FindingKind.Better => $"better than {baseline.Name} by {Points(difference)} {where}",
            FindingKind.Worse => $"worse than {baseline.Name} by {Points(difference)} {where}",
            FindingKind.Same => $"exactly as good as {baseline.Name} {where}",
            _ => $"not to be told from {baseline.Name} {where} ({CannotTell(difference)})",
        };
    }

    private Finding? Quality(string condition)
    {
        if (variant.Condition(condition) is not { Quality: { } ours } summary
            || baseline.Condition(condition) is not { Quality: { } theirs } reference)
            return null;
        var kind = Kind(summary.Difference);
        var text = $"{Wording.WhenTested(condition)}, {variant.Name} comes to {scale.Text(ours.Mean)} {Wording.Metric(results.Metric)} "
            + $"and {baseline.Name} to {scale.Text(theirs.Mean)}: {Outcome(kind, summary.Difference)}";
        if (condition != ExperimentResults.Alone && summary.ChangeFromAlone is { } change
            && reference.ChangeFromAlone is { } baselineChange)
            text += $" Against sentences alone that is {Change(change)} for {variant.Name}, {Change(baselineChange)} for {baseline.Name}.";
        return new Finding(variant.Name, Wording.Condition(condition), kind, text);
    }

    private Finding? Attention(string condition)
    {
        if (variant.Condition(condition)?.AttentionOnPadding is not { } ours
            || baseline.Condition(condition)?.AttentionOnPadding is not { } theirs)
            return null;
        var text = $"{Wording.WhenTested(condition)}, {variant.Name} gives {QualityScale.Percent.Text(ours.Mean)} of its attention to padding, "
            + $"{baseline.Name} {QualityScale.Percent.Text(theirs.Mean)}.";
        var kind = ours.Mean < theirs.Mean ? FindingKind.Better
            : ours.Mean > theirs.Mean ? FindingKind.Worse
            : FindingKind.Same;
        return new Finding(variant.Name, "attention on padding", kind, text);
    }

    private Finding Speed()
    {
        var target = Wording.Target(results.Target);
        if (variant.Speed.Reached + baseline.Speed.Reached == 0)
        {
            return new Finding(variant.Name, "learning speed", FindingKind.Unclear,
                $"No run reached a validation {target}, so learning speed cannot be compared: train longer or lower the target.");
        }
        var difference = variant.Speed.StepsDifference;
        var kind = Judgement.Of(difference, higherIsBetter: false);
        var text = $"To a validation {target}: {Reached(variant)}; {Reached(baseline)}. ";
        text += kind switch
        {
            FindingKind.Better => $"{variant.Name} learns faster, by {Steps(difference!)}.",
            FindingKind.Worse => $"{variant.Name} learns more slowly, by {Steps(difference!)}.",
            FindingKind.Same => "Both learn equally fast, as far as validations at these steps can show.",
            _ when difference is null => "No seed has both there, so there is no difference to take.",
            _ => $"Which learns faster cannot be told ({CannotTell(difference, QualityScale.Whole, "steps")}).",
        };
        return new Finding(variant.Name, "learning speed", kind, text);
    }

    private static string Reached(VariantResults side) => side.Speed.Steps is { } steps
        ? $"{side.Name} after {QualityScale.Whole.Text(steps.Mean)} steps, in {side.Speed.Reached} of {Wording.Count(side.Speed.Finished, "run")}"
        : $"{side.Name} in none of {Wording.Count(side.Speed.Finished, "run")}";

    private FindingKind Kind(Estimate? difference) => Judgement.Of(difference, results.HigherIsBetter);

    private string Outcome(FindingKind kind, Estimate? difference) => (kind, difference) switch
    {
        (_, null) => "no seed has both, so there is no difference to take.",
        (FindingKind.Better, { } by) => $"better by {Points(by)} (95 % interval {scale.Interval(by)}).",
        (FindingKind.Worse, { } by) => $"worse by {Points(by)} (95 % interval {scale.Interval(by)}).",
        (FindingKind.Same, { } by) => $"exactly the same with {Wording.Count(by.Count, "seed")}.",
        (_, { } by) => $"which is better cannot be told ({CannotTell(by)}).",
    };

    private string CannotTell(Estimate difference) => CannotTell(difference, scale, "points");

    private static string CannotTell(Estimate difference, QualityScale scale, string unit) => difference.HalfWidth is null
        ? $"{Wording.Count(difference.Count, "seed")}, difference {scale.WithSign(difference.Mean)} {unit}"
        : $"{Wording.Count(difference.Count, "seed")}, 95 % interval of the difference {scale.Interval(difference)} {unit}";

    private string Points(Estimate difference) => $"{scale.Number(Math.Abs(difference.Mean))} points";

    private string Change(Estimate change) => $"{scale.WithSign(change.Mean)} points";

    private static string Steps(Estimate difference) =>
        $"{QualityScale.Whole.Number(Math.Abs(difference.Mean))} steps (95 % interval {QualityScale.Whole.Interval(difference)})";
}
