namespace MaskedSeq2Seq.Reporting.Charts;

/// <summary>A value with what it may be.</summary>
/// <param name="Label">What it is the value of.</param>
/// <param name="Value">The value.</param>
/// <param name="Low">The lower end of its interval; null where there is none.</param>
/// <param name="High">The upper end; null where there is none.</param>
/// <param name="Text">The numbers, as they are written beside it.</param>
/// <param name="Tone">What it means for the reader.</param>
public sealed record Interval(string Label, double Value, double? Low, double? High, string Text, Tone Tone)
{
    /// <summary>Whether the whole interval is on one side of 0, whatever that means for the reader.</summary>
    public bool ExcludesZero => Low > 0 || High < 0;
}

/// <summary>Intervals that belong together.</summary>
/// <param name="Title">What they have in common.</param>
/// <param name="Intervals">The intervals.</param>
public sealed record IntervalGroup(string Title, IReadOnlyList<Interval> Intervals);

/// <summary>
/// Intervals under one another around a line at 0, which shows at a glance which of them are on one side of it: the dot
/// of such a one is filled, that of the others hollow.
/// </summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What there is to see.</param>
/// <param name="Axis">The axis of the values.</param>
/// <param name="Groups">The intervals, from above.</param>
public sealed record IntervalChart(string Title, string Description, Axis Axis, IReadOnlyList<IntervalGroup> Groups)
    : Chart(Title, Description)
{
    private const double GroupGap = 6;

    /// <inheritdoc/>
    protected override double Draw(SvgCanvas canvas, double width)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        var layout = IntervalLayout.Of([.. Groups.SelectMany(group => group.Intervals)], width);
        var scale = Axis.Between(layout.PlotStart, layout.PlotEnd);
        var floor = Groups.Sum(group =>
            TitleHeight(group) + group.Intervals.Sum(interval => layout.Row(interval, 0).Bottom) + GroupGap);
        foreach (var tick in Axis.Ticks)
            canvas.Line(scale.At(tick.Value), 0, scale.At(tick.Value), floor, "grid");
        canvas.Line(scale.At(0), 0, scale.At(0), floor, "rule");
        canvas.Group("plot", plot => DrawGroups(plot, layout, scale));
        canvas.Line(scale.Start, floor, scale.End, floor, "rule");
        return DrawAxis(canvas, scale, floor, width);
    }

    private void DrawGroups(SvgCanvas canvas, IntervalLayout layout, Scale scale)
    {
        var y = 0.0;
        foreach (var group in Groups)
        {
            if (TitleHeight(group) > 0)
                canvas.Text(0, y + 16, group.Title, classes: "strong on-paper");
            y += TitleHeight(group);
            foreach (var interval in group.Intervals)
            {
                var row = layout.Row(interval, y);
                DrawRow(canvas, row, scale, interval);
                y = row.Bottom;
            }
            y += GroupGap;
        }
    }

    private double DrawAxis(SvgCanvas canvas, Scale scale, double floor, double width)
    {
        var below = ChartFrame.DrawBelow(canvas, Axis.Ticks, scale, floor, width);
        var lines = ChartText.Wrap(Axis.Title, width);
        for (var i = 0; i < lines.Count; i++)
            canvas.Text(width / 2, below + 14 + i * ChartText.LineHeight, lines[i], TextAnchor.Middle, "quiet");
        return below + 6 + lines.Count * ChartText.LineHeight;
    }

    private static void DrawRow(SvgCanvas canvas, IntervalRow row, Scale scale, Interval interval)
    {
        var style = ChartStyle.Of(interval.Tone);
        for (var i = 0; i < row.Label.Count; i++)
            canvas.Text(0, row.LabelBaseline + i * ChartText.LineHeight, row.Label[i], classes: "on-paper");
        canvas.Text(row.Right, row.TextBaseline, interval.Text, TextAnchor.End, "on-paper");
        if (interval is { Low: { } low, High: { } high })
        {
            canvas.Line(scale.At(low), row.Middle, scale.At(high), row.Middle, $"bar {style}");
            foreach (var end in new[] { low, high })
                canvas.Line(scale.At(end), row.Middle - 4, scale.At(end), row.Middle + 4, $"bar {style}");
        }
        var dot = interval.ExcludesZero ? $"dot {style}" : $"hollow {style}";
        canvas.Marker(scale.At(interval.Value), row.Middle, 0, dot, radius: 4.5);
    }

    private static double TitleHeight(IntervalGroup group) => group.Title == "" ? 0 : 24;
}
