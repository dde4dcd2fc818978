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

    private const string MeanOverOthers =
        "Each curve is the mean over the seeds and over all levels of the other factors, as far as runs with every "
        + "level of its own factor differ in nothing else.";

    private sealed record Asked(string Title, string CurveFor, string Caption);

    private sealed record Panel(string Title, IReadOnlyList<Series> Curves);

    /// <summary>A curve for each variant; null while no run has a validation.</summary>
    /// <param name="learned">What the curves show.</param>
    public static Figure? Variants(LearnedValue learned)
    {
        var results = learned.Results;
        var curves = results.Variants.Select((variant, i) => LearningChart.Curve(
            variant.Name,
            variant.IsBaseline ? 0 : i,
            CurveLine.Spread(CurveLine.Of(variant.Curves, learned.Value)),
            withBand: results.Seeds.Count > 1)).ToList();
        return Build(
            learned, new Asked(Title(learned), "variant", "Mean over the seeds."), Panels("", curves),
            CurveTable.Build(learned));
    }

    /// <summary>
    /// For each factor a curve for each of its levels; null without factors, or while no level can be compared.
    /// </summary>
    /// <param name="learned">What the curves show.</param>
    public static Figure? Levels(LearnedValue learned)
    {
        var results = learned.Results;
        var curves = results.Factors
            .Select(factor => (Factor: factor, Curves: LevelCurves.Of(results, factor, learned.Value))).ToList();
        var panels = curves.SelectMany(one => Panels(
            one.Factor.Name, [.. one.Curves.Select(curve => LevelOf(one.Factor, curve, results.Seeds.Count > 1))]));
        var columns = curves.SelectMany(one =>
            one.Curves.Select(curve => ($"{one.Factor.Name}: {curve.Level}", curve.Lines)));
        return Build(
            learned,
            new Asked($"{Title(learned)} by factor", "level", MeanOverOthers),
            [.. panels],
            CurveTable.Build(learned, [.. columns]));
    }

    private static string Title(LearnedValue learned) => learned.Target is null
        ? $"Learning curves of {Wording.Monitored(learned.Value, learned.Results.Metric)}"
        : "Learning curves";

    // The target is in what a model gives the right words, told the right ones before; these are its own.
    private static string Whose(LearnedValue learned) =>
        learned.Target is null ? "Of the greedy answers to the validation sentences. " : "";

    private static Series LevelOf(Factor factor, LevelCurve curve, bool withBand)
    {
        var number = factor.Levels.Index().First(level => level.Item == curve.Level).Index;
        return LearningChart.Curve(curve.Level, number, CurveLine.Spread(curve.Lines), withBand);
    }

    private static Figure? Build(
        LearnedValue learned, Asked asked, IReadOnlyList<Panel> panels, Table numbers)
    {
        var near = panels.Select(panel => panel with
        {
            Curves = [.. panel.Curves.Select(curve => LearningChart.Near(curve, learned.Target))],
        }).ToList();
        var drawn = near.Any(HasPoints) ? near : panels;
        if (!drawn.Any(HasPoints))
            return null;
        var charts = new LearningChart(learned, drawn.SelectMany(panel => panel.Curves));
        var bands = learned.Results.Seeds.Count > 1 ? " The bands reach from the lowest to the highest seed." : "";
        return new Figure(
            asked.Title,
            [.. drawn.Select(panel =>
                charts.Of(drawn.Count == 1 ? asked.Title : panel.Title, asked.CurveFor, panel.Curves))],
            $"{Whose(learned)}{asked.Caption}{bands} A run that stopped counts as staying where it was.",
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
