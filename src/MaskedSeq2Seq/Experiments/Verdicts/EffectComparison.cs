namespace MaskedSeq2Seq.Experiments;

/// <summary>Says in words what the factors of a design do.</summary>
internal sealed class EffectComparison(ExperimentResults results)
{
    private readonly QualityScale scale = QualityScale.Of(results.Metric);

    /// <summary>The answer: what each change of a level does with the most padding, and without any.</summary>
    public IEnumerable<string> Sentences() => new[] { Wording.MostPadded(results), ExperimentResults.Alone }
        .OfType<string>().Distinct().Select(Under).OfType<string>();

    /// <summary>
    /// What the answer rests on: main effects, learning speed, and factors that act together even after correction.
    /// </summary>
    public IEnumerable<Finding> Findings()
    {
        var told = Wording.Told(results).Select(condition => new MeasuredUnder(Measure.Quality, condition))
            .Append(new MeasuredUnder(Measure.AreaUnderCurve)).ToList();
        return from effect in results.Effects
               from measured in told
               let comparison = effect.On(measured)
               where comparison is not null && (effect.Within is null || Judgement.Stands(comparison))
               select FindingOf(effect, measured, comparison);
    }

    private string? Under(string condition)
    {
        var clauses = results.Effects.Where(effect => effect.Within is null)
            .Select(effect => Clause(effect, effect.On(new MeasuredUnder(Measure.Quality, condition))))
            .OfType<string>().ToList();
        return clauses.Count == 0 ? null : $"{Wording.WhenTested(condition)}: {string.Join("; ", clauses)}.";
    }

    private string? Clause(FactorEffect effect, PairedComparison? comparison)
    {
        if (comparison is null)
            return null;
        var change = effect.Change;
        var size = $"{scale.Number(Math.Abs(comparison.Difference.Mean))} points";
        var kind = Judgement.Of(comparison, results.HigherIsBetter);
        return $"{change.Factor} {change.Level} " + kind switch
        {
            FindingKind.Better or FindingKind.BetterUncorrected => $"is better than {change.Reference} by {size}",
            FindingKind.Worse or FindingKind.WorseUncorrected => $"is worse than {change.Reference} by {size}",
            FindingKind.Same => $"is exactly as good as {change.Reference}",
            _ => $"and {change.Reference} cannot be told apart",
        } + Wording.Correction(kind, comparison);
    }

    private Finding FindingOf(FactorEffect effect, MeasuredUnder measured, PairedComparison comparison)
    {
        var difference = comparison.Difference;
        var shown = MeasureKinds.ScaleOf(measured.Measure, results.Metric, results.Target);
        var (change, within) = (effect.Change, effect.Within);
        var instead = $"{change.Factor} {change.Level} instead of {change.Reference}";
        var by = shown.WithSign(difference.Mean) + shown.DifferenceUnit + (difference.HalfWidth is null
            ? " with one seed, which says nothing about chance"
            : $" (95 % interval {shown.Interval(difference)})");
        var what = Wording.Measure(measured, results.Metric, results.Target);
        // That two factors act together is neither good nor bad.
        var higherIsBetter = MeasureKinds.HigherIsBetter(measured.Measure, results.HigherIsBetter, results.Target);
        var kind = within is null ? Judgement.Of(comparison, higherIsBetter) : FindingKind.Neither;
        var text = within is null
            ? $"{instead} changes {what} by {by}{Others(change)}{Wording.Correction(kind, comparison)}."
            : $"{instead} changes {what} by {by} more with {within.Factor} {within.Level} "
                + $"than with {within.Reference}.";
        return new Finding(change.Factor, what, kind, text);
    }

    private string Others(LevelChange change)
    {
        var others = results.Factors.Select(factor => factor.Name).Where(name => name != change.Factor).ToList();
        return others.Count == 0 ? "" : $", averaged over {string.Join(" and ", others)}";
    }
}
