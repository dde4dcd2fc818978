using System.Globalization;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting.Charts;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Draws the learning curves of some runs over a common axis.</summary>
public static class CurveChart
{
    // A loss begins so far from where it ends that nothing else could be seen on a scale with its first values.
    private const double FarFromBest = 4;

    /// <summary>The chart.</summary>
    /// <param name="curves">The runs, at least one.</param>
    /// <param name="measure">What is drawn of them.</param>
    /// <param name="overSteps">Over training steps, instead of minutes.</param>
    public static LineChart Build(IReadOnlyList<RunCurve> curves, CurveMeasure measure, bool overSteps)
    {
        ArgumentNullException.ThrowIfNull(curves);
        ArgumentNullException.ThrowIfNull(measure);
        var worst = Worst(curves, measure);
        var series = curves.Index().Select(one => new Series(one.Item.Name, one.Index,
        [
            .. one.Item.Points.Where(point => point.Of(measure.Value) <= worst)
                .Select(point => new CurveValue(Place(point, overSteps), point.Of(measure.Value))),
        ])).ToList();
        var points = series.SelectMany(one => one.Points).ToList();
        var places = points.Select(point => point.X).Append(0).ToList();
        var over = overSteps ? "training steps" : "minutes";
        var x = Axis.Of(over, places, mostTicks: 7).Within(places);
        var y = Axis.Of(measure.Title, points.Select(point => point.Y), measure.Scale.Unit, measure.Scale.Factor);
        return new LineChart(measure.Title, Describe(series, measure, over), x, y, series, Spread.Band);
    }

    private static double Worst(IReadOnlyList<RunCurve> curves, CurveMeasure measure) =>
        measure.Value == MonitoredValue.Perplexity
            ? FarFromBest * curves.SelectMany(curve => curve.Points).Select(point => point.Perplexity)
                .Where(double.IsFinite).DefaultIfEmpty(double.MaxValue).Min()
            : double.MaxValue;

    private static double Place(CurvePoint point, bool overSteps) =>
        overSteps ? point.Step : (point.ElapsedSeconds ?? point.Seconds) / 60;

    private static string Describe(IReadOnlyList<Series> series, CurveMeasure measure, string over)
    {
        var ends = series.Where(one => one.Points.Count > 0).Select(one =>
            $"{one.Name} ends at {measure.Scale.Text(one.Points[^1].Y)} after "
            + string.Create(CultureInfo.InvariantCulture, $"{one.Points[^1].X:#,0.#} {over}"));
        return $"{measure.Title} over {over}, a curve for each run. {string.Join("; ", ends)}.";
    }
}
