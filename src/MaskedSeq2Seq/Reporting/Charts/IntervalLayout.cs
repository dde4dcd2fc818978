namespace MaskedSeq2Seq.Reporting.Charts;

/// <summary>Where the parts of one interval are drawn.</summary>
/// <param name="Label">The lines of its label.</param>
/// <param name="LabelBaseline">Where the first of them stands.</param>
/// <param name="TextBaseline">Where its numbers stand.</param>
/// <param name="Right">Where the numbers end.</param>
/// <param name="Middle">The height at which the interval is drawn.</param>
/// <param name="Bottom">Where the next row may begin.</param>
internal sealed record IntervalRow(
    IReadOnlyList<string> Label, double LabelBaseline, double TextBaseline, double Right, double Middle, double Bottom);

/// <summary>
/// Divides the width among labels, intervals and numbers. Where there is room, the three stand side by side; on a phone
/// the interval stands under its label and numbers, and where those two do not fit into a line, they get one each. Long
/// labels are wrapped, as rows often differ only at their labels' ends.
/// </summary>
internal sealed class IntervalLayout
{
    private const double Stacked = 520;
    private const double Line = 24;
    private const double Gap = 16;

    private readonly double width;
    private readonly double labels;
    private readonly bool isStacked;

    private IntervalLayout(double width, double labels, double numbers, bool isStacked)
    {
        (this.width, this.labels, this.isStacked) = (width, labels, isStacked);
        (PlotStart, PlotEnd) = (labels + 8, width - numbers - 8);
    }

    /// <summary>Where the axis begins.</summary>
    public double PlotStart { get; }

    /// <summary>Where the axis ends.</summary>
    public double PlotEnd { get; }

    /// <summary>The layout for some intervals.</summary>
    /// <param name="intervals">All that have to find place.</param>
    /// <param name="width">The width at hand.</param>
    public static IntervalLayout Of(IReadOnlyList<Interval> intervals, double width)
    {
        if (width < Stacked)
            return new IntervalLayout(width, labels: 0, numbers: 0, isStacked: true);
        var labels = WidestOf(intervals, interval => interval.Label, width * 0.42) + Gap;
        var numbers = WidestOf(intervals, interval => interval.Text, width * 0.35) + Gap;
        return new IntervalLayout(width, labels, numbers, isStacked: false);
    }

    /// <summary>The places of an interval.</summary>
    /// <param name="interval">The interval.</param>
    /// <param name="top">Where its row begins.</param>
    public IntervalRow Row(Interval interval, double top) =>
        isStacked ? StackedRow(interval, top) : WideRow(interval, top);

    private IntervalRow WideRow(Interval interval, double top)
    {
        var label = Lines(interval.Label, labels - Gap);
        var further = (label.Count - 1) * ChartText.LineHeight;
        var middle = top + (Line + further) / 2;
        return new IntervalRow(label, middle + 4 - further / 2, middle + 4, width, middle, top + Line + further);
    }

    private IntervalRow StackedRow(Interval interval, double top)
    {
        var label = Lines(interval.Label, width);
        var fits = ChartText.Width(label[^1]) + ChartText.Width(interval.Text) + Gap <= width;
        var numbers = top + 14 + (fits ? label.Count - 1 : label.Count) * ChartText.LineHeight;
        return new IntervalRow(label, top + 14, numbers, width, numbers + Gap, numbers + 2 * Gap);
    }

    private static IReadOnlyList<string> Lines(string label, double room) =>
        [.. ChartText.Wrap(label, room).DefaultIfEmpty("").Select(line => ChartText.Cut(line, room))];

    private static double WidestOf(IReadOnlyList<Interval> intervals, Func<Interval, string> text, double most) =>
        Math.Min(most, intervals.Select(interval => ChartText.Width(text(interval))).DefaultIfEmpty(0).Max());
}
