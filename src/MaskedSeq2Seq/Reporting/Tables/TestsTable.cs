using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Every difference to the baseline with all the tests that were made of it.</summary>
public static class TestsTable
{
    /// <summary>Builds the table; it has no row where there is nothing to compare.</summary>
    /// <param name="results">The results.</param>
    public static Table Build(ExperimentResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var quality = QualityScale.Of(results.Metric);
        var area = new MeasuredUnder(Measure.AreaUnderCurve);
        var areaScale = MeasureKinds.ScaleOf(area.Measure, results.Metric, results.Target);
        var groups = results.Conditions.Select(condition => Rows(
                results, $"{Wording.Metric(results.Metric)}, {Wording.Condition(condition)}", quality,
                variant => variant.Condition(condition)?.Comparison))
            .Append(Rows(results, Wording.Measure(area, results.Metric, results.Target), areaScale,
                variant => variant.Speed.AreaComparison));
        return new Table(
            $"{results.Name}: differences to {results.Baseline.Name}",
            [new TableColumn("measure"), new TableColumn("variant"), .. TestedDifference.Columns],
            [.. groups.SelectMany(group => group)],
            [.. TestedDifference.Notes("the variants", results.Seeds.Count)]);
    }

    private static IEnumerable<TableRow> Rows(
        ExperimentResults results, string measure, QualityScale scale, Func<VariantResults, PairedComparison?> of) =>
        results.Variants.Select(variant => (variant.Name, Comparison: of(variant)))
            .Where(pair => pair.Comparison is not null).Index()
            .Select(row => new TableRow(
                [
                    new Cell(measure),
                    new Cell(row.Item.Name),
                    .. TestedDifference.Cells(row.Item.Comparison!, scale),
                ],
                StartsGroup: row.Index == 0));
}
