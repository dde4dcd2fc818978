using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting;
using MaskedSeq2Seq.Tests.Experiments;

namespace MaskedSeq2Seq.Tests.Reporting;

public class ComparisonTableTests
{
    private static readonly ExperimentResults Results = Sample.Results(
        unmasked:
        [
            Sample.Result(0.95, 0.90, 0.50, 300, 0.3),
            Sample.Result(0.95, 0.91, 0.52, 400, 0.3),
            Sample.Result(0.95, 0.92, 0.48, 0, 0.3),
        ],
        masked:
        [
            Sample.Result(0.96, 0.96, 0.96, 200),
            Sample.Result(0.94, 0.94, 0.94, 100),
            Sample.Result(0.95, 0.95, 0.95, 100),
        ]);

    [Theory]
    [InlineData("answers right, each sentence alone", "95.0 ± 0.0 %", "95.0 ± 2.5 %", Tone.Neutral)]
    [InlineData("answers right, padded to 4 times the width", "50.0 ± 5.0 %", "95.0 ± 2.5 %", Tone.Neutral)]
    [InlineData("attention on padding, padded to 4 times the width", "30.0 ± 0.0 %", "0.0 ± 0.0 %", Tone.Neutral)]
    [InlineData("same answer as alone, in mixed batches", "90.0 ± 0.0 %", "90.0 ± 0.0 %", Tone.Neutral)]
    [InlineData("steps to sequence accuracy of 80.0 %", "350 ± 635 (2 of 3 runs)", "133 ± 143", Tone.Neutral)]
    [InlineData("target tokens a second", "5,000 ± 0", "5,000 ± 0", Tone.Neutral)]
    [InlineData("runs finished", "3 of 3", "3 of 3", Tone.Neutral)]
    public void A_measure_is_a_row_with_a_cell_for_each_variant(string title, string unmasked, string masked, Tone tone)
    {
        var row = ComparisonTable.Build(Results).Rows.Single(row => row.Cells[0].Text == title);

        Assert.Equal([unmasked, masked], row.Cells.Skip(1).Select(cell => cell.Text));
        Assert.Equal(tone, row.Cells[2].Tone);
    }

    [Fact]
    public void Differences_are_coloured_only_where_the_seeds_can_tell()
    {
        var differences = ComparisonTable.Build(Results).Rows
            .Where(row => row.Cells[0].Text == "  difference to unmasked, points").ToList();

        Assert.Equal(3, differences.Count);
        Assert.All(differences, row => Assert.Same(Cell.Empty, row.Cells[1]));
        Assert.Equal((Tone.Muted, "0.0 ± 2.5"), (differences[0].Cells[2].Tone, differences[0].Cells[2].Text));
        Assert.Equal((Tone.Good, "+45.0 ± 6.6"), (differences[2].Cells[2].Tone, differences[2].Cells[2].Text));
    }

    [Fact]
    public void Missing_results_are_said_to_be_missing()
    {
        var table = ComparisonTable.Build(
            Sample.Results([null, Sample.Result(0.9, 0.9, 0.9)], [Sample.Result(0.9, 0.9, 0.9), null]));
        string[] CellsOf(string title) =>
            [.. table.Rows.First(row => row.Cells[0].Text == title).Cells.Skip(1).Select(cell => cell.Text)];

        Assert.Equal(["", "no pair"], CellsOf("  difference to unmasked, points"));
        Assert.Equal(["not reached", "not reached"], CellsOf("seconds to sequence accuracy of 80.0 %"));
        Assert.Equal(["1 of 2", "1 of 2"], CellsOf("runs finished"));
        Assert.Equal(
            "no run", ComparisonTable.Build(Sample.Results([Sample.Result(1, 1, 1)], [null])).Rows[0].Cells[2].Text);
    }

    [Fact]
    public void One_seed_is_noted_to_have_no_interval()
    {
        var table = ComparisonTable.Build(
            Sample.Results([Sample.Result(0.5, 0.5, 0.5)], [Sample.Result(0.9, 0.9, 0.9)]));

        Assert.Equal("50.0 %", table.Rows[0].Cells[1].Text);
        Assert.StartsWith("one seed: there is no interval", table.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Many_variants_go_down_the_side()
    {
        string[] names = ["a", "b", "c", "d", "unmasked"];
        var description = Sample.Description([1]) with
        {
            Variants = [.. names.Select(name => new Variant(name, "", []))],
        };
        var outcomes = names.Select(name => new RunOutcome(
            name, 1, name, RunStatus.Finished, Sample.Result(0.5, 0.5, 0.5))).ToList();

        var table = ComparisonTable.Build(ResultsSummary.Of(description, outcomes));

        Assert.Equal(["unmasked (baseline)", "a", "b", "c", "d"], table.Rows.Select(row => row.Cells[0].Text));
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count));
    }
}
