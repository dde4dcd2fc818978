using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting.Charts;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Makes figures of differences with their intervals.</summary>
internal static class IntervalFigure
{
    /// <summary>The figure, or null without a difference.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="measure">What the differences are differences of.</param>
    /// <param name="scale">How they are written.</param>
    /// <param name="groups">The differences; a group without any is left out.</param>
    /// <param name="caption">How to read it.</param>
    public static Figure? Build(
        string title, string measure, QualityScale scale, IEnumerable<IntervalGroup> groups, string caption)
    {
        var drawn = Flat([.. groups.Where(group => group.Intervals.Count > 0)]);
        if (drawn.Count == 0)
            return null;
        var rows = drawn.SelectMany(group => group.Intervals).ToList();
        var values = rows.SelectMany(row => new[] { row.Value, row.Low, row.High }).OfType<double>().Append(0);
        var said = drawn.SelectMany(group => group.Intervals.Select(row => string.Join(
            ", ", new[] { group.Title, row.Label, row.Text }.Where(part => part != ""))));
        var chart = new IntervalChart(
            title,
            $"{Wording.Capitalised(measure)}. {string.Join("; ", said)}.",
            Axis.Of(measure, values, factor: scale.Factor, withSign: true, mostTicks: 5),
            drawn);
        return new Figure(chart, caption, Numbers(title, drawn));
    }

    /// <summary>A difference that is good or bad for the reader, as a row of the figure.</summary>
    /// <param name="label">What it is the difference of.</param>
    /// <param name="comparison">The difference.</param>
    /// <param name="scale">How it is written.</param>
    /// <param name="higherIsBetter">Whether more is better.</param>
    public static Interval Row(string label, PairedComparison comparison, QualityScale scale, bool higherIsBetter)
    {
        var tone = Tones.Of(Judgement.Of(comparison, higherIsBetter));
        return Row(label, comparison.Difference, scale, tone);
    }

    /// <summary>A difference as a row of the figure.</summary>
    /// <param name="label">What it is the difference of.</param>
    /// <param name="difference">The difference.</param>
    /// <param name="scale">How it is written.</param>
    /// <param name="tone">What it means for the reader.</param>
    public static Interval Row(string label, Estimate difference, QualityScale scale, Tone tone)
    {
        var interval = difference.HalfWidth is null ? "" : $" ({scale.Interval(difference)})";
        return new Interval(
            label, difference.Mean, difference.Low, difference.High, scale.WithSign(difference.Mean) + interval, tone);
    }

    // Where every group has the same single row, a title over each would only repeat itself.
    private static List<IntervalGroup> Flat(List<IntervalGroup> groups) =>
        groups.Count > 1 && groups.All(group => group.Intervals.Count == 1)
            ? [new IntervalGroup("", [.. groups.Select(group => group.Intervals[0] with { Label = group.Title })])]
            : groups;

    private static Table Numbers(string title, IReadOnlyList<IntervalGroup> groups) => new(
        title,
        [new TableColumn("where"), new TableColumn("what"), new TableColumn("difference", Numeric: true)],
        [.. groups.SelectMany(group => group.Intervals.Select(row => new TableRow(
            [new Cell(group.Title), new Cell(row.Label), new Cell(row.Text, row.Tone)])))],
        []);
}
