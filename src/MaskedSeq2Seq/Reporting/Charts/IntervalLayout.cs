namespace MaskedSeq2Seq.Reporting.Charts;

/// <summary>Where the parts of one interval are drawn.</summary>
/// <param name="LabelBaseline">Where its label stands.</param>
/// <param name="LabelRoom">The width that the label may have.</param>
/// <param name="TextBaseline">Where its numbers stand.</param>
/// <param name="Right">Where the numbers end.</param>
/// <param name="Middle">The height at which the interval is drawn.</param>
internal sealed record IntervalRow(
    double LabelBaseline, double LabelRoom, double TextBaseline, double Right, double Middle);

/// <summary>
/// Divides the width among labels, intervals and numbers. Where there is room, the three stand side by side; on a phone
/// the interval stands under its label and numbers, and where those two do not fit into a line, they get one each.
/// </summary>
internal sealed class IntervalLayout
{
    private const double Stacked = 520;
    private const double Line = 24;
    private const double Gap = 16;

    private readonly double width;
    private readonly double labels;
    private readonly bool isStacked;
    private readonly bool isTall;

    private IntervalLayout(double width, double labels, double numbers, bool isStacked, bool isTall)
    {
        (this.width, this.labels, this.isStacked, this.isTall) = (width, labels, isStacked, isTall);
        (PlotStart, PlotEnd) = (labels + 8, width - numbers - 8);
    }

    /// <summary>Where the axis begins.</summary>
    public double PlotStart { get; }

    /// <summary>Where the axis ends.</summary>
    public double PlotEnd { get; }

    /// <summary>The height of each interval with its label and numbers.</summary>
    public double RowHeight => (isStacked ? Line * 1.7 : Line) + (isTall ? ChartText.LineHeight : 0);

    /// <summary>The layout for some intervals.</summary>
    /// <param name="intervals">All that have to find place.</param>
    /// <param name="width">The width at hand.</param>
    public static IntervalLayout Of(IReadOnlyList<Interval> intervals, double width)
    {
        if (width >= Stacked)
        {
            var labels = WidestOf(intervals, interval => interval.Label, width * 0.42) + Gap;
            var numbers = WidestOf(intervals, interval => interval.Text, width * 0.35) + Gap;
            return new IntervalLayout(width, labels, numbers, isStacked: false, isTall: false);
        }
        var isTall = intervals.Any(interval =>
            ChartText.Width(interval.Label) + ChartText.Width(interval.Text) + Gap > width);
        return new IntervalLayout(width, labels: 0, numbers: 0, isStacked: true, isTall);
    }

    /// <summary>The places of an interval.</summary>
    /// <param name="interval">The interval.</param>
    /// <param name="top">Where its row begins.</param>
    public IntervalRow Row(Interval interval, double top)
    {
        if (!isStacked)
            return new IntervalRow(top + Line / 2 + 4, labels - 8, top + Line / 2 + 4, width, top + Line / 2);
        var room = isTall ? width : width - ChartText.Width(interval.Text) - Gap;
        var second = isTall ? top + ChartText.LineHeight : top;
        return new IntervalRow(top + 14, room, second + 14, width, second + Line * 1.2);
    }

    private static double WidestOf(IReadOnlyList<Interval> intervals, Func<Interval, string> text, double most) =>
        Math.Min(most, intervals.Select(interval => ChartText.Width(text(interval))).DefaultIfEmpty(0).Max());
}
