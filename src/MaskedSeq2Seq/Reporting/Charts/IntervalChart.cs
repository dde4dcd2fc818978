namespace MaskedSeq2Seq.Reporting.Charts;

/// <summary>A value with what it may be.</summary>
/// <param name="Label">What it is the value of.</param>
/// <param name="Value">The value.</param>
/// <param name="Low">The lower end of its interval; null where there is none.</param>
/// <param name="High">The upper end; null where there is none.</param>
/// <param name="Text">The numbers, as they are written beside it.</param>
/// <param name="Tone">What it means for the reader.</param>
public sealed record Interval(string Label, double Value, double? Low, double? High, string Text, Tone Tone);

/// <summary>Intervals that belong together.</summary>
/// <param name="Title">What they have in common.</param>
/// <param name="Intervals">The intervals.</param>
public sealed record IntervalGroup(string Title, IReadOnlyList<Interval> Intervals);

/// <summary>
/// Intervals under one another around a line at 0, which shows at a glance which of them are on one side of it.
/// </summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What there is to see.</param>
/// <param name="Axis">The axis of the values.</param>
/// <param name="Groups">The intervals, from above.</param>
public sealed record IntervalChart(string Title, string Description, Axis Axis, IReadOnlyList<IntervalGroup> Groups)
    : Chart(Title, Description)
{
    private const double Stacked = 520;
    private const double RowHeight = 24;

    /// <inheritdoc/>
    protected override double Draw(SvgCanvas canvas, double width)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        var intervals = Groups.SelectMany(group => group.Intervals).ToList();
        var isStacked = width < Stacked;
        var isTall = isStacked && intervals.Any(interval =>
            ChartText.Width(interval.Label) + ChartText.Width(interval.Text) + 16 > width);
        var labels = isStacked ? 0 : WidestOf(intervals, interval => interval.Label, width * 0.42) + 16;
        var numbers = isStacked ? 0 : WidestOf(intervals, interval => interval.Text, width * 0.35) + 16;
        var scale = Axis.Between(labels + 8, width - numbers - 8);
        var rowHeight = (isStacked ? RowHeight * 1.7 : RowHeight) + (isTall ? ChartText.LineHeight : 0);
        var floor = Groups.Sum(group => TitleHeight(group) + group.Intervals.Count * rowHeight + 6);

        foreach (var tick in Axis.Ticks)
            canvas.Line(scale.At(tick.Value), 0, scale.At(tick.Value), floor, "grid");
        canvas.Line(scale.At(0), 0, scale.At(0), floor, "rule");
        var y = 0.0;
        foreach (var group in Groups)
        {
            if (TitleHeight(group) > 0)
                canvas.Text(0, y + 16, group.Title, classes: "strong on-paper");
            y += TitleHeight(group);
            foreach (var interval in group.Intervals)
            {
                DrawLabel(canvas, interval, y, width, labels, isTall);
                var top = isTall ? y + ChartText.LineHeight : y;
                var numbersAt = isStacked ? top + 14 : top + RowHeight / 2 + 4;
                canvas.Text(width, numbersAt, interval.Text, TextAnchor.End, "on-paper");
                DrawInterval(canvas, scale, interval, isStacked ? top + RowHeight * 1.2 : top + RowHeight / 2);
                y += rowHeight;
            }
            y += 6;
        }
        canvas.Line(scale.Start, floor, scale.End, floor, "rule");
        var below = ChartFrame.DrawBelow(canvas, Axis.Ticks, scale, floor, width);
        var lines = ChartText.Wrap(Axis.Title, width);
        for (var i = 0; i < lines.Count; i++)
            canvas.Text(width / 2, below + 14 + i * ChartText.LineHeight, lines[i], TextAnchor.Middle, "quiet");
        return below + 6 + lines.Count * ChartText.LineHeight;
    }

    private static void DrawLabel(
        SvgCanvas canvas, Interval interval, double top, double width, double labels, bool isTall)
    {
        var isStacked = labels == 0;
        var room = !isStacked ? labels - 8 : isTall ? width : width - ChartText.Width(interval.Text) - 16;
        var baseline = isStacked ? top + 14 : top + RowHeight / 2 + 4;
        canvas.Text(0, baseline, ChartText.Cut(interval.Label, room), classes: "on-paper");
    }

    private static void DrawInterval(SvgCanvas canvas, Scale scale, Interval interval, double middle)
    {
        var style = ChartStyle.Of(interval.Tone);
        if (interval is { Low: { } low, High: { } high })
        {
            canvas.Line(scale.At(low), middle, scale.At(high), middle, $"bar {style}");
            foreach (var end in new[] { low, high })
                canvas.Line(scale.At(end), middle - 4, scale.At(end), middle + 4, $"bar {style}");
        }
        var filled = interval.Tone is Tone.Good or Tone.Bad;
        canvas.Marker(scale.At(interval.Value), middle, 0, filled ? $"dot {style}" : $"hollow {style}", radius: 4.5);
    }

    private static double TitleHeight(IntervalGroup group) => group.Title == "" ? 0 : 24;

    private static double WidestOf(IReadOnlyList<Interval> intervals, Func<Interval, string> text, double most) =>
        Math.Min(most, intervals.Select(interval => ChartText.Width(text(interval))).DefaultIfEmpty(0).Max());
}
