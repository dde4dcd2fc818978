namespace MaskedSeq2Seq.Reporting.Charts;

/// <summary>The axes of a chart, drawn, and the places that they give to values.</summary>
/// <param name="X">Places to the right.</param>
/// <param name="Y">Places upwards.</param>
/// <param name="Height">The height of the whole drawing, labels included.</param>
internal sealed record ChartFrame(Scale X, Scale Y, double Height)
{
    private const double TickGap = 8;

    /// <summary>The height of a value; values beyond the axis are put at its end.</summary>
    public double Within(double value) => Y.At(Math.Clamp(value, Y.Low, Y.High));

    /// <summary>Draws both axes.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="x">The axis to the right.</param>
    /// <param name="y">The axis upwards.</param>
    /// <param name="width">The width of the drawing.</param>
    /// <param name="top">Where there is room from.</param>
    /// <param name="plotHeight">The height between the axes' ends.</param>
    public static ChartFrame Draw(SvgCanvas canvas, Axis x, Axis y, double width, double top, double plotHeight)
    {
        var left = Math.Ceiling(y.Ticks.Max(tick => ChartText.Width(tick.Label))) + TickGap;
        canvas.Text(0, top, y.Title, classes: "quiet");
        var ceiling = top + 14;
        var floor = ceiling + plotHeight;
        var scales = new ChartFrame(x.Between(left, width - 10), y.Between(floor, ceiling), 0);
        foreach (var tick in y.Ticks)
        {
            var place = scales.Y.At(tick.Value);
            canvas.Line(left, place, width - 10, place, "grid");
            canvas.Text(left - TickGap, place + 4, tick.Label, TextAnchor.End, "quiet");
        }
        canvas.Line(left, floor, width - 10, floor, "rule");
        var below = DrawBelow(canvas, x.Ticks, scales.X, floor, width);
        canvas.Text((left + width - 10) / 2, below + 14, x.Title, TextAnchor.Middle, "quiet");
        return scales with { Height = below + 20 };
    }

    /// <summary>Names places under a line, and leaves out names that would run into the one before.</summary>
    /// <returns>Where the names end.</returns>
    public static double DrawBelow(
        SvgCanvas canvas, IReadOnlyList<Tick> ticks, Scale scale, double floor, double width)
    {
        var room = ticks.Count > 1 ? Math.Abs(scale.At(ticks[1].Value) - scale.At(ticks[0].Value)) - 6 : width;
        var (lines, free) = (1, double.NegativeInfinity);
        foreach (var tick in ticks)
        {
            var words = ChartText.Wrap(tick.Label, room);
            var half = words.Max(line => ChartText.Width(line)) / 2;
            var place = scale.At(tick.Value);
            if (place - half < free)
                continue;
            free = place + half + 6;
            lines = Math.Max(lines, words.Count);
            var middle = Math.Clamp(place, half, Math.Max(half, width - half));
            canvas.Line(place, floor, place, floor + 4, "rule");
            for (var i = 0; i < words.Count; i++)
                canvas.Text(middle, floor + 17 + i * ChartText.LineHeight, words[i], TextAnchor.Middle, "quiet");
        }
        return floor + 8 + lines * ChartText.LineHeight;
    }
}
