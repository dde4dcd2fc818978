using System.Globalization;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Reporting;

/// <summary>How each variant learned: the target's metric at its validations, averaged over the seeds.</summary>
public static class CurveTable
{
    private const int MostRows = 12;

    /// <summary>Builds the table; its first row draws each curve on one common scale.</summary>
    /// <param name="results">The results.</param>
    public static Table Build(ExperimentResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var metric = results.Target.Metric;
        var curves = results.Variants.Select(variant => CurvesOf(variant)).ToList();
        var longest = curves.SelectMany(runs => runs).Select(curve => curve.Count).DefaultIfEmpty(0).Max();
        var means = curves.Select(runs => MeansOf(runs, metric, longest)).ToList();
        return new Table(
            $"{Name(metric)} in validation",
            [
                new TableColumn("step"),
                .. results.Variants.Select(variant => new TableColumn(variant.Name, Numeric: true)),
            ],
            [Drawn(means), .. Chosen(longest).Select(index => Values(index, metric, curves, means))],
            ["mean over the runs that came so far"]);
    }

    private static List<IReadOnlyList<CurvePoint>> CurvesOf(VariantResults variant) =>
        [.. variant.Runs.Where(run => run.Result is not null).Select(run => run.Result!.Curve)];

    private static List<double> MeansOf(List<IReadOnlyList<CurvePoint>> runs, MonitoredValue metric, int longest) =>
    [
        .. Enumerable.Range(0, longest).Select(index => runs.Where(curve => index < curve.Count)
            .Select(curve => curve[index].Of(metric)).DefaultIfEmpty(double.NaN).Average()),
    ];

    private static TableRow Drawn(List<List<double>> means)
    {
        var finite = means.SelectMany(values => values).Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (lowest, highest) = (finite.Min(), finite.Max());
        return new TableRow(
            [new Cell("curve"), .. means.Select(values => new Cell(Sparkline.Draw(values, lowest, highest)))]);
    }

    private static TableRow Values(
        int index, MonitoredValue metric, List<List<IReadOnlyList<CurvePoint>>> curves, List<List<double>> means)
    {
        var steps = curves.SelectMany(runs => runs).Where(curve => index < curve.Count)
            .Select(curve => curve[index].Step).ToList();
        return new TableRow([Steps(steps.Min(), steps.Max()), .. means.Select(values => Value(values[index], metric))]);
    }

    private static Cell Steps(long first, long last) => new(first == last
        ? first.ToString("#,0", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{first:#,0} to {last:#,0}"));

    private static Cell Value(double value, MonitoredValue metric)
    {
        if (double.IsNaN(value))
            return Cell.Empty;
        return new NumberCell(value, metric is MonitoredValue.SequenceAccuracy or MonitoredValue.TokenAccuracy
            ? QualityScale.Percent.Text(value)
            : value.ToString("F3", CultureInfo.InvariantCulture));
    }

    private static IEnumerable<int> Chosen(int count) => count <= MostRows
        ? Enumerable.Range(0, count)
        : Enumerable.Range(0, MostRows).Select(row => (int)Math.Round(row * (count - 1.0) / (MostRows - 1)));

    private static string Name(MonitoredValue metric) => metric switch
    {
        MonitoredValue.SequenceAccuracy => "Sequence accuracy",
        MonitoredValue.TokenAccuracy => "Token accuracy",
        MonitoredValue.Perplexity => "Perplexity",
        _ => "Loss",
    };
}
