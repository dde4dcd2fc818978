using MaskedSeq2Seq.Benchmarking;
using static MaskedSeq2Seq.Reporting.BenchmarkWording;

namespace MaskedSeq2Seq.Reporting;

/// <summary>How many times as fast one configuration is as another.</summary>
public static class BenchmarkComparisonTable
{
    /// <summary>Builds the table, a row for each thing that both did.</summary>
    /// <param name="comparison">What was measured.</param>
    public static Table Build(BenchmarkComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new Table(
            $"{comparison.First} against {comparison.Second}, in {comparison.Rounds} "
                + (comparison.Rounds == 1 ? "round" : "rounds"),
            [
                new TableColumn("what"), new TableColumn("first", Numeric: true),
                new TableColumn("second", Numeric: true), new TableColumn("ratio", Numeric: true),
                new TableColumn("least", Numeric: true), new TableColumn("largest", Numeric: true),
            ],
            [.. comparison.Ratios.Select(Row)],
            [
                "ratio: the geometric mean over rounds, in which both have their turn, first one and then the other "
                    + "before the other; least and largest: of the rounds",
                .. Padding(comparison),
            ]);
    }

    private static TableRow Row(ThroughputRatio ratio) => new(
    [
        new Cell($"{ratio.What}, {ratio.Unit}"),
        new NumberCell(ratio.First.Average(), Rate(ratio.First.Average())),
        new NumberCell(ratio.Second.Average(), Rate(ratio.Second.Average())),
        new NumberCell(ratio.Mean, Ratio(ratio.Mean), ToneOf(ratio)),
        new NumberCell(ratio.Least, Ratio(ratio.Least)),
        new NumberCell(ratio.Largest, Ratio(ratio.Largest)),
    ]);

    private static Tone ToneOf(ThroughputRatio ratio) => ratio switch
    {
        { Least: > 1 } => Tone.Good,
        { Largest: < 1 } => Tone.Bad,
        _ => Tone.Muted,
    };

    private static IEnumerable<string> Padding(BenchmarkComparison comparison)
    {
        if (comparison.FirstTraining.Count == 0)
            yield break;
        var (first, second) = (comparison.FirstTraining[^1], comparison.SecondTraining[^1]);
        yield return $"padding in target positions: {Share(first.TargetPadding)} and {Share(second.TargetPadding)}";
    }
}
