using System.Globalization;
using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Reporting;

/// <summary>How each variant learned: a value of its validations, averaged over the seeds.</summary>
public static class CurveTable
{
    private const int MostRows = 12;
    private const int MostBlocks = 24;

    /// <summary>
    /// Builds the table of the target's metric; its first row draws each curve on one common scale.
    /// </summary>
    /// <param name="results">The results.</param>
    public static Table Build(ExperimentResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return Build(LearnedValue.OfTarget(results));
    }

    /// <summary>Builds the table of another value.</summary>
    /// <param name="learned">What it shows.</param>
    internal static Table Build(LearnedValue learned) => Build(
        learned,
        [.. learned.Results.Variants.Select(one => (one.Name, CurveLine.Of(one.Curves, learned.Value)))]);

    /// <summary>Builds the table of any curves.</summary>
    /// <param name="learned">What they show.</param>
    /// <param name="runs">For each column its name, and the curves of its runs.</param>
    internal static Table Build(
        LearnedValue learned, IReadOnlyList<(string Name, IReadOnlyList<CurveLine> Lines)> runs)
    {
        var curves = runs.Select(column => column.Lines.Count > 0 ? CurveLine.Mean(column.Lines) : null).ToList();
        var steps = curves.SelectMany(curve => curve?.Steps ?? []).Distinct().Order().ToList();
        return new Table(
            learned.Title,
            [new TableColumn("step"), .. runs.Select(column => new TableColumn(column.Name, Numeric: true))],
            [Drawn(curves, Chosen(steps, MostBlocks)), .. Chosen(steps, MostRows).Select(step => new TableRow(
                [
                    new NumberCell(step, step.ToString("#,0", CultureInfo.InvariantCulture)),
                    .. curves.Select(curve => Value(ValueAt(curve, step), learned)),
                ]))],
            ["mean over the runs; until the last of them stops, one that stopped counts as staying where it was"]);
    }

    private static double ValueAt(CurveLine? curve, long step) =>
        curve is not null && step >= curve.First && step <= curve.Last ? curve.At(step) : double.NaN;

    private static TableRow Drawn(List<CurveLine?> curves, List<long> steps)
    {
        var values = curves.Select(curve => steps.Select(step => ValueAt(curve, step)).ToList()).ToList();
        var finite = values.SelectMany(ofCurve => ofCurve).Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (lowest, highest) = (finite.Min(), finite.Max());
        return new TableRow(
            [new Cell("curve"), .. values.Select(ofCurve => new Cell(Sparkline.Draw(ofCurve, lowest, highest)))]);
    }

    private static Cell Value(double value, LearnedValue learned) =>
        double.IsNaN(value) ? Cell.Empty : new NumberCell(value, learned.Scale.Text(value));

    private static List<long> Chosen(List<long> steps, int most) => steps.Count <= most
        ? steps
        : [.. Enumerable.Range(0, most).Select(row => steps[(int)Math.Round(row * (steps.Count - 1.0) / (most - 1))])];
}
