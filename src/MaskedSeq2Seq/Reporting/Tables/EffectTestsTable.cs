using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Every effect of a factorial design with all the tests that were made of it.</summary>
public static class EffectTestsTable
{
    /// <summary>Builds the table; it has no row where there is nothing to compare.</summary>
    /// <param name="results">The results of an experiment with factors.</param>
    public static Table Build(ExperimentResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var measures = results.Effects.SelectMany(effect => effect.Estimates)
            .Select(estimate => estimate.Measured).Distinct();
        return new Table(
            $"{results.Name}: effects, tested",
            [new TableColumn("measure"), new TableColumn("effect"), .. TestedDifference.Columns],
            [.. measures.SelectMany(measured => Rows(results, measured))],
            [.. TestedDifference.Notes(
                "all main effects on the measure, or all interactions", results.Seeds.Count)]);
    }

    private static IEnumerable<TableRow> Rows(ExperimentResults results, MeasuredUnder measured)
    {
        var scale = MeasureKinds.ScaleOf(measured.Measure, results.Metric, results.Target);
        var title = Wording.Measure(measured, results.Metric, results.Target);
        return results.Effects.Select(effect => (Effect: effect, Comparison: effect.On(measured)))
            .Where(row => row.Comparison is not null).Index().Select(row => new TableRow(
                [
                    new Cell(title),
                    new Cell(Wording.Effect(row.Item.Effect)),
                    .. TestedDifference.Cells(row.Item.Comparison!, scale),
                ],
                StartsGroup: row.Index == 0));
    }
}
