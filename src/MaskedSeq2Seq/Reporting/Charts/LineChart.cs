namespace MaskedSeq2Seq.Reporting.Charts;

/// <summary>How the uncertainty of a curve is drawn.</summary>
public enum Spread
{
    /// <summary>As a band along the curve.</summary>
    Band,

    /// <summary>As a bar at every point, beside those of the other curves.</summary>
    Bars,
}

/// <summary>Curves over a common axis, with what they may be.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What there is to see.</param>
/// <param name="X">The axis to the right.</param>
/// <param name="Y">The axis upwards.</param>
/// <param name="Series">The curves.</param>
/// <param name="Spread">How their uncertainty is drawn.</param>
public sealed record LineChart(
    string Title, string Description, Axis X, Axis Y, IReadOnlyList<Series> Series, Spread Spread)
    : Chart(Title, Description)
{
    private const double MostApart = 7;
    private const double ShareOfStep = 0.8;
    private const double LargestMarker = 3.5;
    private const int MostMarkers = 16;

    /// <summary>A value to which a line is drawn across the chart, with what it means; or null.</summary>
    public Tick? Mark { get; init; }

    /// <inheritdoc/>
    protected override double Draw(SvgCanvas canvas, double width)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        var top = 20.0;
        canvas.Group("legend", legend => top += Legend.Draw(legend, Series, width));
        var frame = ChartFrame.Draw(canvas, X, Y, width, top, plotHeight: Math.Clamp(width * 0.42, 190, 300));
        if (Mark is { } line)
            canvas.Line(frame.X.Start, frame.Y.At(line.Value), frame.X.End, frame.Y.At(line.Value), "rule dashed");
        canvas.Group("plot", plot =>
        {
            foreach (var series in Series)
                DrawSpread(plot, frame, series);
            foreach (var series in Series)
                DrawCurve(plot, frame, series);
        });
        if (Mark is { } mark)
            NameMark(canvas, frame, mark);
        return frame.Height;
    }

    // Curves lie near their target at the end rather than at the beginning. Above the plot stands the axis' title.
    private static void NameMark(SvgCanvas canvas, ChartFrame frame, Tick mark)
    {
        var y = frame.Y.At(mark.Value);
        var isAtTop = y - frame.Y.At(frame.Y.High) < ChartText.LineHeight;
        canvas.Text(
            frame.X.Start + 4, isAtTop ? y + ChartText.LineHeight : y - 5, mark.Label, TextAnchor.Start,
            "quiet on-paper");
    }

    private void DrawSpread(SvgCanvas canvas, ChartFrame frame, Series series)
    {
        var style = ChartStyle.OfSeries(series.Number);
        var known = Visible(series).Where(point => point.Low is { } low && point.High is { } high
            && double.IsFinite(low) && double.IsFinite(high)).ToList();
        if (Spread == Spread.Band)
        {
            var upper = known.Select(point => (frame.X.At(point.X), frame.Within(point.High!.Value)));
            var lower = known.Select(point => (frame.X.At(point.X), frame.Within(point.Low!.Value))).Reverse();
            canvas.Polygon([.. upper, .. lower], $"band {style}");
            return;
        }
        foreach (var point in known)
        {
            var x = PlaceOf(frame, series, point);
            canvas.Line(x, frame.Within(point.Low!.Value), x, frame.Within(point.High!.Value), $"bar {style}");
        }
    }

    private void DrawCurve(SvgCanvas canvas, ChartFrame frame, Series series)
    {
        var style = ChartStyle.OfSeries(series.Number);
        var points = Visible(series).Select(point => (PlaceOf(frame, series, point), frame.Y.At(point.Y))).ToList();
        canvas.Polyline(points, Spread == Spread.Bars ? $"curve thin {style}" : $"curve {style}");
        var every = (points.Count + MostMarkers - 1) / MostMarkers;
        foreach (var (x, y) in points.Where((_, i) => (points.Count - 1 - i) % every == 0))
            canvas.Marker(x, y, series.Number, $"dot {style}", Radius(frame));
    }

    private static IEnumerable<CurveValue> Visible(Series series) =>
        series.Points.Where(point => double.IsFinite(point.Y));

    private double Radius(ChartFrame frame) =>
        Spread == Spread.Bars ? Math.Clamp(Apart(frame) / 2, LargestMarker / 2, LargestMarker) : LargestMarker;

    // However many bars stand at one place of the axis, none may stand nearer to the next place.
    private double Apart(ChartFrame frame) =>
        Math.Min(MostApart, ShareOfStep * (frame.X.At(1) - frame.X.At(0)) / Series.Count);

    // Bars at the same place would hide each other.
    private double PlaceOf(ChartFrame frame, Series series, CurveValue point)
    {
        var place = frame.X.At(point.X);
        return Spread == Spread.Bars ? place + (IndexOf(series) - (Series.Count - 1) / 2.0) * Apart(frame) : place;
    }

    private int IndexOf(Series series) => Series.Index().First(one => ReferenceEquals(one.Item, series)).Index;
}
