using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting.Charts;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Draws the differences of the variants to the baseline, each with its interval.</summary>
internal static class DifferenceFigures
{
    /// <summary>The differences of quality under each way of padding; null without any.</summary>
    public static Figure? Quality(ExperimentResults results)
    {
        var scale = QualityScale.Of(results.Metric);
        var groups = results.Conditions.Select(condition => new IntervalGroup(
            Wording.Capitalised(Wording.Condition(condition)),
            Rows(results, variant => variant.Condition(condition)?.Comparison, scale, results.HigherIsBetter)));
        return IntervalFigure.Build(
            $"Difference to {results.Baseline.Name}",
            $"{Wording.Metric(results.Metric)}, points above or below {results.Baseline.Name}",
            scale,
            groups,
            "Each dot is the mean difference over pairs of runs with the same seed, each bar its 95 % interval. A bar "
            + "that crosses 0 (hollow dot) may be chance; coloured is what stands after correction for all variants. "
            + $"{(results.HigherIsBetter ? "Right" : "Left")} of 0 is better.");
    }

    /// <summary>The differences in steps to the target; null without any.</summary>
    public static Figure? Speed(ExperimentResults results) => IntervalFigure.Build(
        "Difference in learning speed",
        $"steps to {Wording.ValidationTarget(results.Target, results.Metric)}, "
            + $"more or fewer than {results.Baseline.Name}",
        QualityScale.Whole,
        [new IntervalGroup("", Rows(
            results, variant => variant.Speed.StepsComparison, QualityScale.Whole, higherIsBetter: false))],
        "Left of 0 learns faster. Only seeds with which both reached the target count.");

    private static IReadOnlyList<Interval> Rows(
        ExperimentResults results,
        Func<VariantResults, PairedComparison?> difference,
        QualityScale scale,
        bool higherIsBetter) =>
    [
        .. results.Variants.Where(variant => !variant.IsBaseline && difference(variant) is not null).Select(variant =>
            IntervalFigure.Row(variant.Name, difference(variant)!, scale, higherIsBetter)),
    ];
}
