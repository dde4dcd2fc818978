using System.Globalization;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Reporting;

/// <summary>How each variant learned: the target's metric at its validations, averaged over the seeds.</summary>
public static class CurveTable
{
    private const int MostRows = 12;
    private const int MostBlocks = 24;

    /// <summary>Builds the table; its first row draws each curve on one common scale.</summary>
    /// <param name="results">The results.</param>
    public static Table Build(ExperimentResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var metric = results.Target.Metric;
        return Build(
            results, [.. results.Variants.Select(variant => (variant.Name, CurveLine.Of(variant.Curves, metric)))]);
    }

    /// <summary>Builds the table of any curves.</summary>
    /// <param name="results">The results that they are of.</param>
    /// <param name="runs">For each column its name, and the curves of its runs.</param>
    internal static Table Build(
        ExperimentResults results, IReadOnlyList<(string Name, IReadOnlyList<CurveLine> Lines)> runs)
    {
        var metric = results.Target.Metric;
        var curves = runs.Select(column => column.Lines.Count > 0 ? CurveLine.Mean(column.Lines) : null).ToList();
        var steps = curves.SelectMany(curve => curve?.Steps ?? []).Distinct().Order().ToList();
        return new Table(
            $"{Wording.Capitalised(Wording.Monitored(metric, results.Metric))} in validation",
            [new TableColumn("step"), .. runs.Select(column => new TableColumn(column.Name, Numeric: true))],
            [Drawn(curves, Chosen(steps, MostBlocks)), .. Chosen(steps, MostRows).Select(step => new TableRow(
                [
                    new NumberCell(step, step.ToString("#,0", CultureInfo.InvariantCulture)),
                    .. curves.Select(curve => Value(ValueAt(curve, step), metric)),
                ]))],
            ["mean over the runs; until the last of them stops, one that stopped counts as staying where it was"]);
    }

    private static double ValueAt(CurveLine? curve, long step) =>
        curve is not null && step >= curve.First && step <= curve.Last ? curve.At(step) : double.NaN;

    private static TableRow Drawn(List<CurveLine?> curves, List<long> steps)
    {
        var values = curves.Select(curve => steps.Select(step => ValueAt(curve, step)).ToList()).ToList();
        var finite = values.SelectMany(ofCurve => ofCurve).Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (lowest, highest) = (finite.Min(), finite.Max());
        return new TableRow(
            [new Cell("curve"), .. values.Select(ofCurve => new Cell(Sparkline.Draw(ofCurve, lowest, highest)))]);
    }

    private static Cell Value(double value, MonitoredValue metric)
    {
        if (double.IsNaN(value))
            return Cell.Empty;
        return new NumberCell(value, metric is MonitoredValue.SequenceAccuracy or MonitoredValue.TokenAccuracy
            ? QualityScale.Percent.Text(value)
            : value.ToString("F3", CultureInfo.InvariantCulture));
    }

    private static List<long> Chosen(List<long> steps, int most) => steps.Count <= most
        ? steps
        : [.. Enumerable.Range(0, most).Select(row => steps[(int)Math.Round(row * (steps.Count - 1.0) / (most - 1))])];
}
