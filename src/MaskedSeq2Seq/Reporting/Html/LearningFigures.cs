using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting.Charts;

namespace MaskedSeq2Seq.Reporting;

/// <summary>
/// Draws how models learned, each curve with a band from its worst to its best seed. As bands can be told apart only
/// where they are few, many curves are drawn in several panels, each with the one that the others are compared with.
/// </summary>
internal static class LearningFigures
{
    private const int MostBands = 5;

    private sealed record Asked(string Title, string CurveFor, string Caption);

    private sealed record Panel(string Title, IReadOnlyList<Series> Curves);

    /// <summary>A curve for each variant; null while no run has a validation.</summary>
    public static Figure? Variants(ExperimentResults results)
    {
        var metric = results.Target.Metric;
        var curves = results.Variants.Select((variant, i) => LearningChart.Curve(
            variant.Name,
            variant.IsBaseline ? 0 : i,
            CurveLine.Spread(CurveLine.Of(variant.Curves, metric)),
            withBand: results.Seeds.Count > 1)).ToList();
        return Build(
            results, new Asked("Learning curves", "variant", "Mean over the seeds."), Panels("", curves),
            CurveTable.Build(results));
    }

    /// <summary>
    /// For each factor a curve for each of its levels; null without factors, or while no level can be compared.
    /// </summary>
    public static Figure? Levels(ExperimentResults results)
    {
        var curves = results.Factors
            .Select(factor => (Factor: factor, Curves: LevelCurves.Of(results, factor))).ToList();
        var panels = curves.SelectMany(one => Panels(
            one.Factor.Name, [.. one.Curves.Select(curve => LevelOf(one.Factor, curve, results.Seeds.Count > 1))]));
        var columns = curves.SelectMany(one =>
            one.Curves.Select(curve => ($"{one.Factor.Name}: {curve.Level}", curve.Lines)));
        return Build(
            results,
            new Asked("Learning curves by factor", "level", "Each curve is the mean over the seeds and over all levels "
                + "of the other factors, as far as runs with every level of its own factor differ in nothing else."),
            [.. panels],
            CurveTable.Build(results, [.. columns]));
    }

    private static Series LevelOf(Factor factor, LevelCurve curve, bool withBand)
    {
        var number = factor.Levels.Index().First(level => level.Item == curve.Level).Index;
        return LearningChart.Curve(curve.Level, number, CurveLine.Spread(curve.Lines), withBand);
    }

    private static Figure? Build(
        ExperimentResults results, Asked asked, IReadOnlyList<Panel> panels, Table numbers)
    {
        var near = panels.Select(panel => panel with
        {
            Curves = [.. panel.Curves.Select(curve => LearningChart.Near(curve, results.Target))],
        }).ToList();
        var drawn = near.Any(HasPoints) ? near : panels;
        if (!drawn.Any(HasPoints))
            return null;
        var charts = new LearningChart(results, numbers.Title, drawn.SelectMany(panel => panel.Curves));
        var bands = results.Seeds.Count > 1 ? " The bands reach from the lowest to the highest seed." : "";
        return new Figure(
            asked.Title,
            [.. drawn.Select(panel =>
                charts.Of(drawn.Count == 1 ? asked.Title : panel.Title, asked.CurveFor, panel.Curves))],
            $"{asked.Caption}{bands} A run that stopped counts as staying where it was.",
            numbers with { Title = asked.Title });
    }

    private static bool HasPoints(Panel panel) => panel.Curves.Any(curve => curve.Points.Count > 0);

    private static List<Panel> Panels(string title, List<Series> curves)
    {
        var others = curves.Where(curve => curve.Number != 0).ToList();
        if (others.Count < MostBands)
            return curves.Count == 0 ? [] : [new Panel(title, curves)];
        var references = curves.Where(curve => curve.Number == 0);
        var parts = (others.Count + MostBands - 2) / (MostBands - 1);
        var before = title == "" ? "" : $"{title}, ";
        return
        [
            .. others.Chunk((others.Count + parts - 1) / parts).Select((part, i) =>
                new Panel($"{before}{i + 1} of {parts}", [.. references, .. part])),
        ];
    }
}
