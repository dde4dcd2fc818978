namespace MaskedSeq2Seq.Experiments;

/// <summary>Puts the figures behind a claim into words.</summary>
internal sealed class ClaimWording(TargetSettings target, string metric, ClaimCheckSettings check)
{
    private readonly QualityScale scale = MeasureKinds.ScaleOf(check.Measure, metric, target);

    /// <summary>What was measured, what came out, and what the claim needs.</summary>
    public string Figures(Estimate difference)
    {
        var mean = check.Against is null && check.Value == 0
            ? scale.Text(difference.Mean)
            : $"{scale.WithSign(difference.Mean)}{Unit}";
        var interval = difference.HalfWidth is null
            ? "one seed, no interval"
            : $"95 % interval {scale.Interval(difference)}";
        return $"{Subject()}: {mean} ({interval}); expected {Expected()}";
    }

    /// <summary>Why nothing can be said.</summary>
    public string Missing(int seeds, int expected) => expected == 0
        ? $"{Subject()}: no run has finished"
        : $"{Subject()}: only {Wording.Count(seeds, "seed")} of {expected} "
            + (check.Measure is Measure.StepsToTarget or Measure.SecondsToTarget
                ? "reached the target with all variants"
                : "has it of all variants");

    private string Unit => scale.DifferenceUnit;

    private string Subject()
    {
        var what = Wording.Measure(new MeasuredUnder(check.Measure, check.Condition), metric, target);
        if (check.Against is null)
            return $"{what}, {check.Of}" + (check.Value == 0 ? "" : $" less {scale.Text(check.Value)}");
        var text = $"{what}, {check.Of} against {check.Against}";
        return check.Beside is { } beside ? $"{text}, less the same of {beside.Of} against {beside.Against}" : text;
    }

    private string Expected()
    {
        var margin = check.Margin == 0 ? "" : $" by more than {scale.Limit(check.Margin)}{Unit}";
        return check.Expect switch
        {
            Expectation.Equal when check.Margin == 0 => "no difference at all",
            Expectation.Equal => $"less than {scale.Limit(check.Margin)}{Unit} either way",
            Expectation.Better => $"better{margin}",
            Expectation.Worse => $"worse{margin}",
            Expectation.Higher => $"higher{margin}",
            _ => $"lower{margin}",
        };
    }
}
