using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting.Charts;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Draws what each factor of a factorial design does to quality, and how two of them act together.</summary>
internal static class EffectFigures
{
    /// <summary>What changing one factor does; null without factors.</summary>
    public static Figure? Main(ExperimentResults results) => Build(
        results,
        "Effect of each factor",
        results.Effects.Where(effect => effect.Within is null),
        "Each row changes one factor and averages over all levels of the others. A bar that crosses 0 may be chance.");

    /// <summary>How much more a change does after another; null without a pair of factors.</summary>
    public static Figure? Interactions(ExperimentResults results) => Build(
        results,
        "Factors together",
        results.Effects.Where(effect => effect.Within is not null),
        "How much more the first change does once the second is made: a bar at 0 says that the two act independently, "
        + "a bar on one side of it (filled dot) that they do not, which is neither good nor bad.");

    private static Figure? Build(
        ExperimentResults results, string title, IEnumerable<FactorEffect> effects, string caption)
    {
        var scale = QualityScale.Of(results.Metric);
        var asked = effects.ToList();
        var groups = results.Conditions.Select(condition => new IntervalGroup(
            Wording.Capitalised(Wording.Condition(condition)),
            [.. asked.Select(effect => (effect, Of: effect.On(new MeasuredUnder(Measure.Quality, condition))))
                .Where(one => one.Of is not null)
                .Select(one => Row(one.effect, one.Of!, scale, results.HigherIsBetter))]));
        return IntervalFigure.Build(
            title, $"{Wording.Metric(results.Metric)}, points gained or lost by the change", scale, groups, caption);
    }

    private static Interval Row(
        FactorEffect effect, PairedComparison comparison, QualityScale scale, bool higherIsBetter) =>
        effect.Within is null
            ? IntervalFigure.Row(Wording.Effect(effect), comparison, scale, higherIsBetter)
            : IntervalFigure.Row(Wording.Effect(effect), comparison.Difference, scale, Tone.Neutral);
}
