using System.Globalization;
using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Every difference to the baseline with all the tests that were made of it.</summary>
public static class TestsTable
{
    private static readonly string[] Numbers =
        ["difference", "bootstrap interval", "p, exact", "Holm", "p, t", "Holm", "d", "g", "seeds"];

    /// <summary>Builds the table; it has no row where there is nothing to compare.</summary>
    /// <param name="results">The results.</param>
    public static Table Build(ExperimentResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var quality = QualityScale.Of(results.Metric);
        var area = new MeasuredUnder(Measure.AreaUnderCurve);
        var areaScale = Measures.ScaleOf(area.Measure, results.Metric, results.Target);
        var groups = results.Conditions.Select(condition => Rows(
                results, $"{Wording.Metric(results.Metric)}, {Wording.Condition(condition)}", quality,
                variant => variant.Condition(condition)?.Comparison))
            .Append(Rows(results, Wording.Measure(area, results.Metric, results.Target), areaScale,
                variant => variant.Speed.AreaComparison));
        return new Table(
            $"{results.Name}: differences to {results.Baseline.Name}",
            [
                new TableColumn("measure"), new TableColumn("variant"),
                .. Numbers.Select(title => new TableColumn(title, Numeric: true)),
            ],
            [.. groups.SelectMany(group => group)],
            [.. Notes(results.Seeds.Count)]);
    }

    private static IEnumerable<string> Notes(int seeds)
    {
        yield return "difference ± half Student's 95 % interval; bootstrap: 95 %, bias-corrected and accelerated, "
            + "10,000 resamples; p, exact: permutation test over the signs of the differences; p, t: paired t-test; "
            + "Holm: the p before it, corrected over the variants; d: mean over standard deviation of the differences "
            + "(Cohen's d of pairs); g: d without its small-sample bias (Hedges)";
        var smallest = SignFlipTest.SmallestPValue(seeds).ToString("0.#######", CultureInfo.InvariantCulture);
        yield return seeds <= SignFlipTest.MostExact
            ? $"the smallest exact p that {Wording.Count(seeds, "seed")} can give is {smallest}"
            : $"over more than {SignFlipTest.MostExact} seeds the permutation test draws 100,000 choices of signs, so that "
                + $"its p is not exact, and the smallest that it can give is {smallest}";
    }

    private static IEnumerable<TableRow> Rows(
        ExperimentResults results, string measure, QualityScale scale, Func<VariantResults, PairedComparison?> of) =>
        results.Variants.Select(variant => (variant.Name, Comparison: of(variant)))
            .Where(pair => pair.Comparison is not null).Index()
            .Select(row => Row(measure, row.Item.Name, row.Item.Comparison!, scale, startsGroup: row.Index == 0));

    private static TableRow Row(
        string measure, string variant, PairedComparison comparison, QualityScale scale, bool startsGroup) => new(
    [
        new Cell(measure),
        new Cell(variant),
        new EstimateCell(comparison.Difference, scale.Difference(comparison.Difference)),
        new Cell(comparison.Bootstrap is { } interval
            ? $"{scale.WithSign(interval.Low)} to {scale.WithSign(interval.High)}"
            : ""),
        Number(comparison.Permutation, "0.0000"),
        Number(comparison.PermutationHolm, "0.0000"),
        Number(comparison.Student, "0.0000"),
        Number(comparison.StudentHolm, "0.0000"),
        Number(comparison.Size?.Cohen, "0.00"),
        Number(comparison.Size?.Hedges, "0.00"),
        Number(comparison.Difference.Count, "0"),
    ], startsGroup);

    private static Cell Number(double? value, string format) => value is { } number
        ? new NumberCell(number, number.ToString(format, CultureInfo.InvariantCulture))
        : Cell.Empty;
}
