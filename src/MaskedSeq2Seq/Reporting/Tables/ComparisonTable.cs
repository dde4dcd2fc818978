using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Reporting;

/// <summary>The table that compares the variants of an experiment: measures down the side, variants across.</summary>
public static class ComparisonTable
{
    private const int WidestAcross = 4;

    /// <summary>Builds the table; with many variants it is turned, so that variants go down the side.</summary>
    /// <param name="results">The results.</param>
    public static Table Build(ExperimentResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var table = new Table(
            results.Name,
            [new TableColumn(""), .. results.Variants.Select(Column)],
            [.. QualityRows(results), .. PaddingRows(results), .. SpeedRows(results), .. RunRows(results)],
            [.. Notes(results)]);
        return results.Variants.Count > WidestAcross ? table.Transposed() : table;
    }

    private static TableColumn Column(VariantResults variant) =>
        new(variant.IsBaseline ? $"{variant.Name} (baseline)" : variant.Name, Numeric: true);

    private static IEnumerable<TableRow> QualityRows(ExperimentResults results)
    {
        var scale = QualityScale.Of(results.Metric);
        foreach (var condition in results.Conditions)
        {
            yield return Row(
                results,
                $"{Wording.Metric(results.Metric)}, {Wording.Condition(condition)}",
                variant => Mean(variant.Condition(condition)?.Quality, scale),
                startsGroup: true);
            if (results.Variants.Count > 1)
            {
                yield return Row(results, $"  difference to {results.Baseline.Name}, points", variant =>
                    variant.IsBaseline ? Cell.Empty
                    : Difference(variant.Condition(condition)?.Comparison, scale, results.HigherIsBetter));
            }
        }
    }

    private static IEnumerable<TableRow> PaddingRows(ExperimentResults results)
    {
        var startsGroup = true;
        foreach (var condition in results.Conditions.Where(condition => condition != ExperimentResults.Alone))
        {
            yield return Row(results, $"attention on padding, {Wording.Condition(condition)}",
                variant => Mean(variant.Condition(condition)?.AttentionOnPadding, QualityScale.Percent), startsGroup);
            yield return Row(results, $"same answer as alone, {Wording.Condition(condition)}",
                variant => Mean(variant.Condition(condition)?.Agreement, QualityScale.Percent));
            startsGroup = false;
        }
    }

    private static IEnumerable<TableRow> SpeedRows(ExperimentResults results)
    {
        var target = Wording.Target(results.Target, results.Metric);
        yield return Row(
            results, $"steps to {target}", variant => ToTarget(variant, variant.Speed.Steps), startsGroup: true);
        if (results.Variants.Count > 1)
        {
            yield return Row(results, $"  difference to {results.Baseline.Name}", variant => variant.IsBaseline
                ? Cell.Empty
                : Difference(variant.Speed.StepsComparison, QualityScale.Whole, higherIsBetter: false));
        }
        yield return Row(results, $"seconds to {target}", variant => ToTarget(variant, variant.Speed.Seconds));
        var area = new MeasuredUnder(Measure.AreaUnderCurve);
        var areaScale = MeasureKinds.ScaleOf(area.Measure, results.Metric, results.Target);
        yield return Row(results, Wording.Measure(area, results.Metric, results.Target),
            variant => Mean(variant.Speed.AreaUnderCurve, areaScale));
        yield return Row(
            results, "target tokens a second", variant => Mean(variant.Speed.TokensPerSecond, QualityScale.Whole));
    }

    private static IEnumerable<TableRow> RunRows(ExperimentResults results)
    {
        yield return Row(results, "runs finished", variant => new Cell(
            $"{variant.Finished} of {variant.Runs.Count}",
            variant.Finished == variant.Runs.Count ? Tone.Neutral : Tone.Bad), startsGroup: true);
    }

    private static IEnumerable<string> Notes(ExperimentResults results)
    {
        var over = results.Complete ? Wording.Count(results.Seeds.Count, "seed") : "the finished runs";
        yield return results.Seeds.Count > 1
            ? $"mean ± half the 95 % interval (Student's t) over {over}; differences are paired by seed, and "
                + "coloured where they stand after correction for all variants (Holm, on Student's t)"
            : "one seed: there is no interval, so no difference here can be told from chance";
        yield return "times were taken with the runs side by side, and mean something only against each other";
    }

    private static TableRow Row(
        ExperimentResults results, string title, Func<VariantResults, Cell> cell, bool startsGroup = false) =>
        new([new Cell(title), .. results.Variants.Select(cell)], startsGroup);

    private static Cell Mean(Estimate? estimate, QualityScale scale) =>
        estimate is null ? new Cell("no run", Tone.Muted) : new EstimateCell(estimate, scale.Text(estimate));

    private static Cell Difference(PairedComparison? comparison, QualityScale scale, bool higherIsBetter)
    {
        if (comparison is null)
            return new Cell("no pair", Tone.Muted);
        return new EstimateCell(
            comparison.Difference,
            scale.Difference(comparison.Difference),
            Tones.Of(Judgement.Of(comparison, higherIsBetter)));
    }

    private static Cell ToTarget(VariantResults variant, Estimate? estimate)
    {
        if (variant.Speed.Finished == 0)
            return new Cell("no run", Tone.Muted);
        if (estimate is null)
            return new Cell("not reached", Tone.Muted);
        var (reached, finished) = (variant.Speed.Reached, variant.Speed.Finished);
        var some = reached < finished ? $" ({reached} of {finished} runs)" : "";
        return new EstimateCell(estimate, QualityScale.Whole.Text(estimate) + some);
    }
}
