using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Reporting;

/// <summary>How fast each variant learned: to every value of the target, and over training as a whole.</summary>
public static class SpeedTable
{
    private static readonly string[] Numbers = ["runs", "steps", "difference", "seconds", "difference"];

    /// <summary>Builds the table, a row for each variant and value.</summary>
    /// <param name="results">The results.</param>
    public static Table Build(ExperimentResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return new Table(
            $"{results.Name}: learning speed",
            [
                new TableColumn("to a validation"), new TableColumn("variant"),
                .. Numbers.Select(title => new TableColumn(title, Numeric: true)),
            ],
            [.. Values(results).SelectMany(value => Rows(results, value)), .. Areas(results)],
            [.. Notes(results)]);
    }

    private static IEnumerable<double> Values(ExperimentResults results) => results.Target.HigherIsBetter
        ? results.Target.Also.Append(results.Target.Value).Order()
        : results.Target.Also.Append(results.Target.Value).OrderDescending();

    private static IEnumerable<TableRow> Rows(ExperimentResults results, double value)
    {
        foreach (var (index, variant) in results.Variants.Index())
        {
            var speed = variant.Speed.Targets.First(target => target.Value == value);
            yield return new TableRow(
            [
                new Cell(Wording.Target(results.Target with { Value = value }, results.Metric)),
                new Cell(variant.Name),
                new Cell($"{speed.Reached} of {variant.Speed.Finished}"),
                Mean(speed.Steps, QualityScale.Whole),
                Difference(speed.StepsDifference, QualityScale.Whole),
                Mean(speed.Seconds, QualityScale.Tenths),
                Difference(speed.SecondsDifference, QualityScale.Tenths),
            ], StartsGroup: index == 0);
        }
    }

    private static IEnumerable<TableRow> Areas(ExperimentResults results)
    {
        var area = new MeasuredUnder(Measure.AreaUnderCurve);
        var scale = MeasureKinds.ScaleOf(area.Measure, results.Metric, results.Target);
        var title = new Cell(Wording.Measure(area, results.Metric, results.Target));
        foreach (var (index, variant) in results.Variants.Index())
        {
            yield return new TableRow(
            [
                title,
                new Cell(variant.Name),
                new Cell($"{variant.Speed.AreaUnderCurve?.Count ?? 0} of {variant.Speed.Finished}"),
                Mean(variant.Speed.AreaUnderCurve, scale),
                Difference(variant.Speed.AreaComparison?.Difference, scale),
                Cell.Empty,
                Cell.Empty,
            ], StartsGroup: index == 0);
        }
    }

    private static IEnumerable<string> Notes(ExperimentResults results)
    {
        yield return $"runs that did not get there are in no mean; differences to {results.Baseline.Name} are over the "
            + "seeds at which both did";
        if (results.Area is { } area)
        {
            yield return "the mean over training is the area under the learning curve over its length, from step "
                + $"{QualityScale.Whole.Number(area.First)} to step {QualityScale.Whole.Number(area.Last)}; "
                + "it counts every run";
        }
    }

    private static Cell Mean(Estimate? estimate, QualityScale scale) =>
        estimate is null ? Cell.Empty : new EstimateCell(estimate, scale.Text(estimate));

    private static Cell Difference(Estimate? estimate, QualityScale scale) =>
        estimate is null ? Cell.Empty : new EstimateCell(estimate, scale.Difference(estimate));
}
