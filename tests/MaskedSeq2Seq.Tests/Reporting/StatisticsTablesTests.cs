using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting;
using MaskedSeq2Seq.Tests.Experiments;

namespace MaskedSeq2Seq.Tests.Reporting;

public class StatisticsTablesTests
{
    private static readonly ExperimentResults Pair = Sample.Results(
        unmasked:
        [
            Sample.Result(0.95, 0.90, 0.50, 300),
            Sample.Result(0.95, 0.91, 0.52, 400),
            Sample.Result(0.95, 0.92, 0.48),
        ],
        masked:
        [
            Sample.Result(0.96, 0.96, 0.96, 200),
            Sample.Result(0.94, 0.94, 0.94, 100),
            Sample.Result(0.95, 0.95, 0.95, 100),
        ]);

    private static readonly ExperimentResults Grid = FactorialSample.Results(
        new()
        {
            ["none-packed"] = [0.5, 0.4, 0.3],
            ["none-unpacked"] = [0.1, 0.1, 0.2],
            ["infinity-packed"] = [0.6, 0.6, 0.6],
            ["infinity-unpacked"] = [0.6, 0.7, 0.6],
        },
        new ClaimSettings
        {
            Text = "A mask helps.",
            Checks =
            [
                new ClaimCheckSettings
                {
                    Of = new ClaimSide { Variant = "infinity-packed" },
                    Against = new ClaimSide { Variant = "none-packed" },
                },
                new ClaimCheckSettings
                {
                    Measure = Measure.AttentionOnPadding,
                    Of = new ClaimSide { Variant = "none-packed" },
                    Expect = Expectation.Equal,
                },
            ],
        });

    [Fact]
    public void Every_difference_stands_with_all_its_tests()
    {
        var table = TestsTable.Build(Pair);
        var padded = table.Rows.Single(row => row.Cells[0].Text == "answers right, padded to 4 times the width");

        // Differences of 0.46, 0.42 and 0.47 agree in sign: 2 of 8; t = 0.45 / (0.0264575 / √3) = 29.46, p(2) = 0.0012.
        Assert.Equal("masked", padded.Cells[1].Text);
        Assert.Equal("+45.0 ± 6.6", padded.Cells[2].Text);
        Assert.Equal(["0.2500", "0.2500", "0.0012", "0.0012"], padded.Cells.Skip(4).Take(4).Select(cell => cell.Text));
        Assert.Equal("17.01", padded.Cells[8].Text);
        Assert.Equal("3", padded.Cells[10].Text);
        Assert.Contains("the smallest exact p that 3 seeds can give is 0.25", table.Notes);
        Assert.Equal(4, table.Rows.Count);
    }

    [Fact]
    public void A_probability_is_never_written_as_0()
    {
        double[] unmasked = [0.50, 0.51, 0.50, 0.51, 0.50];
        var table = TestsTable.Build(Sample.Results(
            unmasked: [.. unmasked.Select(quality => Sample.Result(0.95, 0.9, quality))],
            masked: [.. unmasked.Select(_ => Sample.Result(0.95, 0.9, 0.3))]));
        var padded = table.Rows.Single(row => row.Cells[0].Text == "answers right, padded to 4 times the width");

        // Differences of −0.204 on average: t(4) = −0.204 / (0.005477 / √5) = −83.3, and p = 1e-7.
        Assert.Equal("< 0.0001", padded.Cells[6].Text);
        Assert.Equal("−37.25", padded.Cells[8].Text);
    }

    [Fact]
    public void Speed_is_told_for_every_variant_with_how_many_runs_got_there()
    {
        var table = SpeedTable.Build(Pair);

        Assert.Equal(
            ["sequence accuracy of 80.0 %", "unmasked", "2 of 3", "350 ± 635", "", "7.0 ± 12.7", ""],
            table.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(
            ["masked", "3 of 3", "133 ± 143", "−200 ± 1,271"],
            table.Rows[1].Cells.Skip(1).Take(4).Select(cell => cell.Text));
        // Areas from step 100 to 400 under 0.1 0.1 0.9 0.9, 0.1 0.1 0.1 0.9 and 0.1 throughout.
        Assert.Equal("mean sequence accuracy over training", table.Rows[2].Cells[0].Text);
        Assert.StartsWith("27.8 ± ", table.Rows[2].Cells[3].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Effects_are_named_by_the_change_and_coloured_by_what_it_does()
    {
        var table = EffectsTable.Build(Grid);

        Assert.Equal(
            [
                "mask: none → infinity",
                "packing: packed → unpacked",
                "mask: none → infinity, once packing: packed → unpacked",
            ],
            table.Rows.Select(row => row.Cells[0].Text));
        Assert.Equal("answers right, each sentence alone", table.Columns[1].Title);
        Assert.Equal((Tone.Good, "+35.0 ± 12.4 *"), (table.Rows[0].Cells[1].Tone, table.Rows[0].Cells[1].Text));
        Assert.Equal(Tone.Muted, table.Rows[2].Cells[1].Tone);
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count));
    }

    [Fact]
    public void Every_effect_stands_with_all_its_tests()
    {
        var table = EffectTestsTable.Build(Grid);
        var mask = table.Rows[0].Cells;

        // Seeds differ by (0.1 + 0.5) / 2, (0.2 + 0.6) / 2 and (0.3 + 0.4) / 2: mean 0.35, deviation 0.05, t = 12.12.
        Assert.Equal(
            ["answers right, each sentence alone", "mask: none → infinity"],
            mask.Take(2).Select(cell => cell.Text));
        Assert.Equal(
            ["+35.0 ± 12.4", "0.2500", "0.5000", "0.0067", "0.0135", "7.00", "3"],
            new[] { 2, 4, 5, 6, 7, 8, 10 }.Select(i => mask[i].Text));
        var estimates = Grid.Effects.SelectMany(effect => effect.Estimates);
        Assert.Equal(estimates.Count(one => one.Difference is not null), table.Rows.Count);
    }

    [Fact]
    public void A_claim_stands_with_its_verdict_and_each_figure_behind_it()
    {
        var rows = ClaimsTable.Build(Grid).Rows;

        Assert.Equal(2, rows.Count);
        Assert.Equal(("A mask helps.", "not decided"), (rows[0].Cells[0].Text, rows[0].Cells[1].Text));
        Assert.EndsWith("expected better (not decided)", rows[0].Cells[2].Text, StringComparison.Ordinal);
        Assert.Equal(
            "attention on padding, each sentence alone, none-packed: 0.0 % (95 % interval 0.0 to 0.0); "
            + "expected no difference at all (supported)",
            rows[1].Cells[2].Text);
    }

    [Fact]
    public void The_csv_of_a_design_has_a_column_for_each_factor()
    {
        var table = RunsTable.Build(Grid);

        Assert.Equal(
            ["variant", "factor_mask", "factor_packing", "seed"], table.Columns.Take(4).Select(column => column.Title));
        Assert.Equal(["none-packed", "none", "packed"], table.Rows[0].Cells.Take(3).Select(cell => cell.Text));
        Assert.Equal(table.Columns.Count, RunsTable.Legend(Grid).Rows.Count);
    }

    [Fact]
    public void The_page_of_a_design_has_claims_and_factors()
    {
        var page = MarkdownReport.Write(
            Grid, VerdictWriter.Write(Grid), new ReportContext("", "", DateTimeOffset.UnixEpoch, ""));

        Assert.Contains("## Claims\n", page, StringComparison.Ordinal);
        Assert.Contains("## Factors\n", page, StringComparison.Ordinal);
        Assert.Contains("## Differences, tested\n", page, StringComparison.Ordinal);
    }
}
