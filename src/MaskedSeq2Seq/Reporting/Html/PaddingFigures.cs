using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting.Charts;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Draws what becomes of each variant as padding grows.</summary>
internal static class PaddingFigures
{
    /// <summary>Quality under each way of padding; null without a result.</summary>
    public static Figure? Quality(ExperimentResults results) => Build(
        results,
        "Quality against padding",
        Wording.Metric(results.Metric),
        results.Conditions,
        QualityScale.Of(results.Metric),
        isShare: QualityMetrics.Find(results.Metric) is { IsShare: true },
        condition => condition.Quality,
        "A line that stays level is a model that does not mind padding.");

    /// <summary>Attention on padding under each way of padding that has some; null without a result.</summary>
    public static Figure? Attention(ExperimentResults results) => Build(
        results,
        "Attention on padding",
        "share of the attention weight that lies on padding",
        [.. results.Conditions.Where(condition => condition != ExperimentResults.Alone)],
        QualityScale.Percent,
        isShare: true,
        condition => condition.AttentionOnPadding,
        "Weight on padding is taken from the words.");

    private static Figure? Build(
        ExperimentResults results,
        string title,
        string measure,
        IReadOnlyList<string> conditions,
        QualityScale scale,
        bool isShare,
        Func<ConditionSummary, Estimate?> value,
        string caption)
    {
        var series = results.Variants.Select((variant, i) => new Series(
            variant.Name,
            variant.IsBaseline ? 0 : i,
            [.. conditions.Index()
                .Select(one => (one.Index, Of: variant.Condition(one.Item) is { } summary ? value(summary) : null))
                .Where(one => one.Of is not null)
                .Select(one => Point(one.Index, one.Of!, isShare))])).ToList();
        if (series.All(one => one.Points.Count == 0))
            return null;
        var values = series.SelectMany(one => one.Points).SelectMany(point => new[] { point.Y, point.Low, point.High })
            .OfType<double>();
        var numbers = Numbers(results, title, conditions, scale, value);
        var chart = new LineChart(
            title,
            Describe(measure, numbers),
            Axis.Of("padding of the test set", [.. conditions.Select(Wording.Brief)]),
            Axis.Of(measure, values, scale.Unit, scale.Factor),
            series,
            Spread.Bars);
        var bars = results.Seeds.Count > 1 ? "Bars are 95 % intervals over the seeds. " : "";
        return new Figure(chart, bars + caption, numbers);
    }

    // The interval of a share may reach over 100 %, which no share can, but for a rate of errors that is there already.
    private static CurveValue Point(int place, Estimate estimate, bool isShare)
    {
        double? Possible(double? value) =>
            value is { } end && isShare ? Math.Clamp(end, 0, Math.Max(1, estimate.Mean)) : value;

        return new CurveValue(place, estimate.Mean, Possible(estimate.Low), Possible(estimate.High));
    }

    private static Table Numbers(
        ExperimentResults results,
        string title,
        IReadOnlyList<string> conditions,
        QualityScale scale,
        Func<ConditionSummary, Estimate?> value) => new(
            title,
            [
                new TableColumn("variant"),
                .. conditions.Select(condition => new TableColumn(Wording.Condition(condition), Numeric: true)),
            ],
            [.. results.Variants.Select(variant => new TableRow(
            [
                new Cell(variant.Name),
                .. conditions.Select(condition => variant.Condition(condition) is { } summary
                    && value(summary) is { } estimate ? new EstimateCell(estimate, scale.Text(estimate)) : Cell.Empty),
            ]))],
            []);

    private static string Describe(string measure, Table numbers) =>
        $"{measure}, a line for each variant. " + string.Join("; ", numbers.Rows.Select(row =>
            $"{row.Cells[0].Text}: " + string.Join(", ", row.Cells.Skip(1).Zip(numbers.Columns.Skip(1)).Select(one =>
                $"{one.First.Text} {one.Second.Title}")))) + ".";
}
