using System.Globalization;
using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Shows a learning curve as numbers, a row for each validation.</summary>
public static class ValidationTable
{
    /// <summary>The table.</summary>
    /// <param name="curve">The validations of one run.</param>
    public static Table Build(RunCurve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var measures = CurveMeasure.Of([curve]);
        var best = measures.ToDictionary(measure => measure, measure => BestOf(curve, measure));
        return new Table(
            curve.Name,
            [
                new TableColumn("step", Numeric: true),
                new TableColumn("minutes", Numeric: true),
                .. measures.Select(measure => new TableColumn(measure.Title, Numeric: true)),
            ],
            [.. curve.Points.Select(point => new TableRow(
            [
                new NumberCell(point.Step, point.Step.ToString("N0", CultureInfo.InvariantCulture)),
                Minutes(point),
                .. measures.Select(measure => Cell(point.Of(measure.Value), measure, best[measure])),
            ]))],
            []);
    }

    private static NumberCell Minutes(CurvePoint point)
    {
        var time = TimeSpan.FromSeconds(Math.Round(point.ElapsedSeconds ?? point.Seconds));
        var text = string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalMinutes}:{time.Seconds:00}");
        return new NumberCell(time.TotalMinutes, text);
    }

    private static Cell Cell(double value, CurveMeasure measure, double best) => double.IsFinite(value)
        ? new NumberCell(value, measure.Scale.Text(value), value.Equals(best) ? Tone.Good : Tone.Neutral)
        : Reporting.Cell.Empty;

    private static double BestOf(RunCurve curve, CurveMeasure measure)
    {
        var values = curve.Points.Select(point => point.Of(measure.Value)).Where(double.IsFinite)
            .DefaultIfEmpty(double.NaN);
        return measure.HigherIsBetter ? values.Max() : values.Min();
    }
}
