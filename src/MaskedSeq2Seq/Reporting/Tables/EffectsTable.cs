using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Reporting;

/// <summary>
/// What each factor of a design does, and how two act together: effects down the side, measures across.
/// </summary>
public static class EffectsTable
{
    /// <summary>Builds the table.</summary>
    /// <param name="results">The results of an experiment with factors.</param>
    public static Table Build(ExperimentResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var measures = results.Effects is [var first, ..] ? first.Estimates : [];
        return new Table(
            $"{results.Name}: what each factor does",
            [
                new TableColumn("effect"),
                .. measures.Select(estimate => new TableColumn(
                    Wording.Measure(estimate.Measured, results.Metric, results.Target), Numeric: true)),
            ],
            [.. results.Effects.Index().Select(effect => Row(results, effect.Item,
                startsGroup: effect.Index > 0 && Differs(results.Effects[effect.Index - 1], effect.Item)))],
            [.. Notes]);
    }

    private static string[] Notes =>
    [
        "difference ± half the 95 % interval, paired by seed and averaged over the levels of the other factors",
        "once: how much more the first change does after the second than before it",
        "* stands after correction for all main effects of the column, or all interactions (Holm, on Student's t)",
    ];

    private static bool Differs(FactorEffect before, FactorEffect now) =>
        before.Change.Factor != now.Change.Factor || before.Within?.Factor != now.Within?.Factor;

    private static TableRow Row(ExperimentResults results, FactorEffect effect, bool startsGroup) => new(
        [new Cell(Wording.Effect(effect)), .. effect.Estimates.Select(estimate => CellOf(results, effect, estimate))],
        startsGroup);

    private static Cell CellOf(ExperimentResults results, FactorEffect effect, EffectEstimate estimate)
    {
        if (estimate.Difference is not { } comparison)
            return new Cell("no pair", Tone.Muted);
        var measure = estimate.Measured.Measure;
        var text = MeasureKinds.ScaleOf(measure, results.Metric, results.Target).Difference(comparison.Difference);
        var stands = Judgement.Stands(comparison) ? " *" : "";
        var higherIsBetter = MeasureKinds.HigherIsBetter(measure, results.HigherIsBetter, results.Target);
        // That two factors act together is neither good nor bad.
        var tone = effect.Within is not null && stands != "" ? Tone.Neutral
            : Tones.Of(Judgement.Of(comparison, higherIsBetter));
        return new EstimateCell(comparison.Difference, text + stands, tone);
    }
}
