using System.Globalization;
using MaskedSeq2Seq.Masking;

namespace MaskedSeq2Seq.Reporting;

/// <summary>An example's scores and the weights that strategies give it: a row each, a column a position.</summary>
internal static class WeightsTable
{
    private const int MostPaddingColumns = 6;
    private const double Rounding = 1e-9;

    /// <summary>Builds the table.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="example">The scores.</param>
    /// <param name="strategies">What is to stand before each row of weights, and who computes it.</param>
    /// <param name="notes">Sentences to stand under it.</param>
    public static Table Build(
        string title,
        WorkedExample example,
        IReadOnlyList<(string Name, IMaskStrategy Strategy)> strategies,
        params IReadOnlyList<string> notes)
    {
        var hasRatio = example.Words.Count > 1;
        return new Table(
            title,
            [new TableColumn(""), .. Titles(example, hasRatio).Select(title => new TableColumn(title, Numeric: true))],
            [
                Row("score", example, hasRatio, Score),
                Row("e^score", example, hasRatio, score => Weight(Math.Exp(score))),
                .. strategies.Select((strategy, i) =>
                    Row(strategy.Name, example.Weigh(strategy.Strategy), hasRatio, startsGroup: i == 0)),
            ],
            notes);
    }

    /// <summary>A weight as it is shown: four decimals, a bare 0 for exactly nothing.</summary>
    internal static Cell Weight(double weight) =>
        new NumberCell(weight, Text(weight), double.IsNaN(weight) ? Tone.Bad : Tone.Neutral);

    /// <summary>A share that should be another if padding were not there.</summary>
    internal static Cell Share(double share, double right) =>
        new NumberCell(share, Text(share), Math.Abs(share - right) <= Rounding ? Tone.Good : Tone.Bad);

    /// <summary>A weight in words.</summary>
    internal static string Text(double weight) => weight switch
    {
        0 => "0",
        double.NaN => "NaN",
        _ when Math.Abs(weight) is >= 5e-5 and < 1e6 => weight.ToString("0.0000", CultureInfo.InvariantCulture),
        _ => weight.ToString("0.0e0", CultureInfo.InvariantCulture),
    };

    private static NumberCell Score(double score) =>
        new(score, score.ToString("0.######", CultureInfo.InvariantCulture));

    private static IEnumerable<string> Titles(WorkedExample example, bool hasRatio)
    {
        var words = Enumerable.Range(1, example.Words.Count).Select(i => $"word {i}");
        var padding = IsCounted(example.Padding)
            ? [$"each of {example.Padding.Count} padding"]
            : Enumerable.Repeat("padding", example.Padding.Count);
        string[] ratio = hasRatio ? ["word 2 / word 1"] : [];
        return [.. words, .. padding, "all words", "all padding", .. ratio];
    }

    private static TableRow Row(string title, WorkedExample example, bool hasRatio, Func<double, Cell> cell) =>
        new([
            new Cell(title),
            .. example.Words.Select(cell),
            .. Shown(example.Padding).Select(cell),
            .. Enumerable.Repeat(Cell.Empty, hasRatio ? 3 : 2),
        ]);

    private static TableRow Row(string title, ExampleWeights weights, bool hasRatio, bool startsGroup) =>
        new([
            new Cell(title),
            .. weights.Words.Select(Weight),
            .. Shown(weights.Padding).Select(Weight),
            Share(weights.OnWords, weights.Words.Count > 0 ? 1 : 0),
            Share(weights.OnPadding, 0),
            .. hasRatio ? [Weight(weights.Ratio!.Value)] : Array.Empty<Cell>(),
        ], startsGroup);

    // Padding of one score has one weight, so much of it fits a single column.
    private static bool IsCounted(IReadOnlyList<double> padding) => padding.Count > MostPaddingColumns;

    private static IEnumerable<double> Shown(IReadOnlyList<double> padding) =>
        IsCounted(padding) ? padding.Take(1) : padding;
}
