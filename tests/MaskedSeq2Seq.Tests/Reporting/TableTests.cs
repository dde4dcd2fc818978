using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting;

namespace MaskedSeq2Seq.Tests.Reporting;

public class TableTests
{
    private static readonly Table Small = new(
        "small",
        [
            new TableColumn("what"),
            new TableColumn("plain", Numeric: true),
            new TableColumn("odd, \"quoted\"", Numeric: true),
        ],
        [
            new TableRow([new Cell("a|b"), new NumberCell(0.1234567890123, "0.12"), Cell.Empty]),
            new TableRow([new Cell("line\nbreak"), new EstimateCell(new Estimate(2, 1, 3), "2 ± 1"), new Cell("x")]),
        ],
        []);

    [Fact]
    public void Markdown_is_aligned_and_keeps_bars_and_breaks_out_of_cells()
    {
        Assert.Equal(
            """
            | what       | plain | odd, "quoted" |
            | ---------- | ----: | ------------: |
            | a\|b       |  0.12 |               |
            | line break | 2 ± 1 |             x |

            """.ReplaceLineEndings("\n"),
            MarkdownTable.Write(Small));
    }

    [Fact]
    public void Csv_has_numbers_at_full_precision_and_quotes_what_needs_it()
    {
        Assert.Equal(
            "what,plain,\"odd, \"\"quoted\"\"\"\na|b,0.1234567890123,\n\"line\nbreak\",2,x\n",
            CsvTable.Write(Small));
    }

    [Fact]
    public void A_turned_table_has_a_row_for_each_column()
    {
        var turned = Small.Transposed();

        Assert.Equal(["what", "a|b", "line\nbreak"], turned.Columns.Select(column => column.Title));
        Assert.Equal(["plain", "odd, \"quoted\""], turned.Rows.Select(row => row.Cells[0].Text));
        Assert.Equal("2 ± 1", turned.Rows[0].Cells[2].Text);
    }

    [Theory]
    [InlineData("▁▃▅█", 0.0, 0.3, 0.6, 1.0)]
    [InlineData("▁ █", 0.0, double.NaN, 1.0)]
    [InlineData("█▁", 7.0, -7.0)]
    public void A_sparkline_stands_as_high_as_its_values(string drawn, params double[] values)
    {
        Assert.Equal(drawn, Sparkline.Draw(values, 0, 1));
    }

    [Fact]
    public void A_flat_sparkline_lies_on_the_ground() => Assert.Equal("▁▁", Sparkline.Draw([5, 5], 5, 5));

    [Fact]
    public void Numbers_are_shown_with_sign_unit_and_interval()
    {
        var estimate = new Estimate(-0.1234, 0.01, 3);

        Assert.Equal("−12.3 ± 1.0", QualityScale.Percent.Difference(estimate));
        Assert.Equal("−13.3 to −11.3", QualityScale.Percent.Interval(estimate));
        Assert.Equal("12.3 %", QualityScale.Percent.Text(0.1234));
        Assert.Equal("−20.0 %", QualityScale.Percent.Text(-0.2));
        Assert.Equal("0.0 %", QualityScale.Percent.Text(-0.0001));
        Assert.Equal("33.3 ± 0.5", QualityScale.Of("bleu").Text(new Estimate(33.33, 0.5, 3)));
        Assert.Equal("1,234", QualityScale.Whole.Text(1234.4));
        Assert.Equal("0.0", QualityScale.Percent.WithSign(-0.0001));
        Assert.Equal("+0.1", QualityScale.Percent.WithSign(0.001));
        Assert.Equal("not a number", QualityScale.Percent.Number(double.NaN));
    }
}
