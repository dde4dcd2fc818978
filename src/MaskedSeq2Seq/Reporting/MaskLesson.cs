using System.Globalization;
using MaskedSeq2Seq.Masking;
using static MaskedSeq2Seq.Reporting.WeightsTable;

namespace MaskedSeq2Seq.Reporting;

/// <summary>
/// What padding does to attention, as tables of arithmetic that can be followed by hand. Every number is computed by
/// the strategies that a training would use.
/// </summary>
public static class MaskLesson
{
    private static readonly WorkedExample TwoWords = new([0.1, 0.2], padding: 3);
    private static readonly int[] Widths = [0, 3, 10, 50];
    private static readonly IMaskStrategy None = new NoMask();
    private static readonly IMaskStrategy Masked = new NegativeInfinityMask();

    /// <summary>The lesson, a table for each step.</summary>
    public static IReadOnlyList<Table> Build() =>
        [Unmasked(), WiderBatches(), Multiplying(), LoudPadding(), NothingButPadding(), Strategies()];

    /// <summary>What strategies make of other scores.</summary>
    /// <param name="example">The scores.</param>
    /// <param name="mask">The strategy, or null for every one.</param>
    public static Table Of(WorkedExample example, IMaskStrategy? mask = null)
    {
        ArgumentNullException.ThrowIfNull(example);
        IMaskStrategy[] chosen = mask is null ? [.. MaskStrategies.All] : mask is NoMask ? [mask] : [None, mask];
        return WeightsTable.Build(
            $"{Count(example.Words.Count, "word")} and {Count(example.Padding.Count, "position")} of padding",
            example,
            [.. chosen.Select(strategy => (strategy.Name, strategy))],
            [.. mask is null ? [] : chosen.Select(strategy => $"{strategy.Name}: {strategy.Summary}")]);
    }

    private static Table Unmasked()
    {
        var (none, masked) = (TwoWords.Weigh(None), TwoWords.Weigh(Masked));
        return WeightsTable.Build(
            "1. Two words beside three positions of padding",
            TwoWords,
            [("no mask", None), ("masked", Masked)],
            $"the ratio of the two words is {Text(masked.Ratio!.Value)} with a mask and {Text(none.Ratio!.Value)} "
                + $"without, both times e^(0.2 - 0.1) = {Text(Math.Exp(0.1))}: a softmax keeps the ratio of any two "
                + "weights, whatever else it shares out",
            "that excuses this much: a missing mask does not change which word is looked at more, nor by what factor",
            $"it does not excuse the rest: {Percent(none.OnPadding)} of the context comes from positions where nothing "
                + "stands, and how much that is depends on the batch, not on the sentence");
    }

    private static Table WiderBatches() => new(
        "2. The same two words in wider batches",
        [
            new TableColumn("padding", Numeric: true), new TableColumn("no mask: word 1", Numeric: true),
            new TableColumn("word 2", Numeric: true), new TableColumn("all padding", Numeric: true),
            new TableColumn("masked: word 1", Numeric: true), new TableColumn("word 2", Numeric: true),
            new TableColumn("all padding", Numeric: true),
        ],
        [.. Widths.Select(padding =>
        {
            var example = new WorkedExample(TwoWords.Words, padding);
            return new TableRow([
                new NumberCell(padding, padding.ToString(CultureInfo.InvariantCulture)),
                .. Cells(example.Weigh(None)),
                .. Cells(example.Weigh(Masked)),
            ]);
        })],
        ["without a mask the same sentence has another context in every batch; with one it has the same in all"]);

    private static Table Multiplying()
    {
        var (before, after) = (TwoWords.Weigh(new MultiplyScoresMask()), TwoWords.Weigh(new ZeroWeightsMask()));
        return WeightsTable.Build(
            "3. Multiplying with the mask before or after the softmax",
            TwoWords,
            [
                ("no mask", None),
                ("scores times mask", new MultiplyScoresMask()),
                ("weights times mask", new ZeroWeightsMask()),
                ("and divided by their sum", new RenormalizeMask()),
                ("-inf before the softmax", Masked),
            ],
            "before: padding scores 0, and e^0 = 1. It scored 0 already, so nothing has changed: "
                + $"{Percent(before.OnPadding)} of the weight is on padding, and multiplying scores is no mask",
            "after: padding has no weight, but it has taken its share: the words are left with "
                + Percent(after.OnWords),
            "divided by their sum, the weights are those of the masked softmax");
    }

    private static Table LoudPadding()
    {
        var example = new WorkedExample([1, 2], [3, 4]);
        var masked = example.Weigh(Masked);
        return WeightsTable.Build(
            "4. Scores 1 and 2, and padding that scores higher",
            example,
            [
                ("no mask", None),
                ("masked with -inf", Masked),
                ("masked with -1e4 added", new LargeNegativeMask()),
                ("scores times mask", new MultiplyScoresMask()),
            ],
            $"masked, the words weigh {Text(masked.Words[0])} and {Text(masked.Words[1])}, e/(e + e^2) and "
                + "e^2/(e + e^2), whatever padding scores",
            "-1e4 is as good as -inf here: e^(4 - 10000) is 0 in every precision");
    }

    private static Table NothingButPadding() => WeightsTable.Build(
        "5. A row of nothing but padding",
        new WorkedExample([], padding: 3),
        [
            ("no mask", None),
            ("-inf, naively", NegativeInfinityMask.Naive),
            ("-inf, guarded", Masked),
            ("divided by their sum, naively", RenormalizeMask.Naive),
            ("divided by their sum, guarded", new RenormalizeMask()),
        ],
        "a softmax over -inf alone is 0/0: NaN weights make a NaN context, a NaN loss, and NaN gradients for the whole "
            + "batch",
        "every strategy here that hides padding gives such a row weights of 0: its context is 0, and no gradient comes "
            + "back from it");

    private static Table Strategies() => new(
        "The strategies, by the name that a configuration's model.mask gives",
        [new TableColumn("name"), new TableColumn("what it does")],
        [.. MaskStrategies.All.Select(strategy => new TableRow([new Cell(strategy.Name), new Cell(strategy.Summary)]))],
        []);

    private static IEnumerable<Cell> Cells(ExampleWeights weights) =>
        [.. weights.Words.Select(Weight), Share(weights.OnPadding, 0)];

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
