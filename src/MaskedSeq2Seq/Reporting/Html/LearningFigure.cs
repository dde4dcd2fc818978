using System.Globalization;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting.Charts;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Draws how each variant learned, with a band from its worst to its best seed.</summary>
internal static class LearningFigure
{
    private const int MostBands = 5;

    // Perplexity begins near the size of the vocabulary; on a scale that shows that, nothing else can be seen.
    private const double FarFromTarget = 4;

    /// <summary>The figure, or null while no run has a validation.</summary>
    public static Figure? Build(ExperimentResults results)
    {
        var metric = results.Target.Metric;
        var all = results.Variants.Select((variant, i) => new Series(
            variant.Name, variant.IsBaseline ? 0 : i, Points(variant, metric))).ToList();
        var series = all.Select(one => Near(one, results.Target)).ToList();
        if (series.All(one => one.Points.Count == 0))
            series = all;
        if (series.All(one => one.Points.Count == 0))
            return null;
        var withBands = series.Count <= MostBands && results.Seeds.Count > 1;
        if (!withBands)
            series = [.. series.Select(one => one with { Points = [.. one.Points.Select(Bare)] })];

        var table = CurveTable.Build(results);
        var isShare = metric is MonitoredValue.SequenceAccuracy or MonitoredValue.TokenAccuracy;
        var values = series.SelectMany(one => one.Points).SelectMany(point => new[] { point.Y, point.Low, point.High })
            .OfType<double>().Append(results.Target.Value);
        var steps = series.SelectMany(one => one.Points).Select(point => point.X).Append(0).ToList();
        var chart = new LineChart(
            "Learning curves",
            Describe(series, table.Title, results.Target),
            Axis.Of("training steps", steps).Within(steps),
            Axis.Of(table.Title, values, isShare ? " %" : "", isShare ? 100 : 1),
            series,
            Spread.Band)
        {
            Mark = new Tick(results.Target.Value, "target"),
        };
        var bands = withBands ? " The bands reach from the lowest to the highest seed." : "";
        var numbers = table with { Title = chart.Title };
        return new Figure(chart, $"{table.Title}, mean over the seeds.{bands}", numbers);
    }

    private static List<CurveValue> Points(VariantResults variant, MonitoredValue metric)
    {
        var curves = variant.Runs.Select(run => run.Result?.Curve).OfType<IReadOnlyList<CurvePoint>>().ToList();
        var longest = curves.Select(curve => curve.Count).DefaultIfEmpty(0).Max();
        return [.. Enumerable.Range(0, longest).Select(i => Point([.. curves.Where(curve => i < curve.Count)
            .Select(curve => curve[i])], metric))];
    }

    private static CurveValue Point(List<CurvePoint> points, MonitoredValue metric)
    {
        var values = points.Select(point => point.Of(metric)).ToList();
        return new CurveValue(points.Average(point => point.Step), values.Average(), values.Min(), values.Max());
    }

    private static Series Near(Series series, TargetSettings target) => target.HigherIsBetter
        ? series
        : series with { Points = [.. series.Points.Where(point => point.High <= target.Value * FarFromTarget)] };

    private static CurveValue Bare(CurveValue point) => point with { Low = null, High = null };

    private static string Describe(List<Series> series, string measure, TargetSettings target)
    {
        var ends = series.Where(one => one.Points.Count > 0).Select(one =>
            string.Create(CultureInfo.InvariantCulture, $"{one.Name} ends at {one.Points[^1].Y:0.000}")
            + string.Create(CultureInfo.InvariantCulture, $" after {one.Points[^1].X:#,0} steps"));
        return $"{measure} over training steps, a curve for each variant. {string.Join("; ", ends)}. "
            + $"A line marks the target, a {Wording.Target(target)}.";
    }
}
