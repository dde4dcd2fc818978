using System.Text.Json;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Reporting;

namespace MaskedSeq2Seq.Tests.Reporting;

public sealed class AuditReportTests
{
    private static readonly AuditResult Faulty = Result(
        PaddingFault.MaskAndRecurrence,
        new PaddingSwap("none", EncoderPadding.Recurrent(false), false, false, 7.421),
        new PaddingSwap("none", EncoderPadding.Recurrent(true), false, true, 3.5),
        new PaddingSwap("negative_infinity", EncoderPadding.Recurrent(false), true, false, 2.25),
        new PaddingSwap("negative_infinity", EncoderPadding.Recurrent(true), true, true, 2e-6));

    private static readonly AuditResult OfTransformer = Result(
        PaddingFault.SelfAttention,
        new PaddingSwap("negative_infinity", EncoderPadding.SelfAttention("rows"), false, false, 5),
        new PaddingSwap("negative_infinity", EncoderPadding.SelfAttention("columns"), false, true, 2e-6))
        with { Encoder = EncoderPadding.SelfAttention("rows") };

    private static readonly AuditContext Context = new(
        "runs/toy", "test.tsv", "pool", "cpu", "m2s audit runs/toy", new DateTimeOffset(2026, 3, 4, 5, 6, 0, default));

    [Theory]
    [InlineData(PaddingFault.None, "is padding-invariant: padding moves no logit by more than 7.42")]
    [InlineData(PaddingFault.Mask, "not padding-invariant", "up to 7.42", "because attention looks at it (mask: none)")]
    [InlineData(PaddingFault.Recurrence, "not padding-invariant", "because the encoder's recurrence runs over it")]
    [InlineData(
        PaddingFault.MaskAndRecurrence, "two reasons", "(mask: none)", "(packing: false)", "none by more than 2.0e-6")]
    [InlineData(PaddingFault.EitherOne, "(mask: none)", "(packing: false)", "is enough")]
    [InlineData(PaddingFault.Unexplained, "neither the mask nor the recurrence is the reason", "by up to 2.0e-6")]
    public void The_verdict_is_one_sentence_with_the_reasons(PaddingFault fault, params string[] parts)
    {
        var verdict = AuditVerdict.Write(Faulty with { Invariance = new PaddingInvariance(fault, 7.421, 2e-6) });

        Assert.All(parts, part => Assert.Contains(part, verdict, StringComparison.Ordinal));
        Assert.EndsWith(".", verdict, StringComparison.Ordinal);
        Assert.DoesNotContain(". ", verdict, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PaddingFault.SelfAttention, "looks at itself (self_attention_mask: rows)", "with columns in its place")]
    [InlineData(
        PaddingFault.MaskAndSelfAttention, "two reasons", "(mask: none)", "(self_attention_mask: rows)",
        "with negative_infinity and columns in their place")]
    [InlineData(PaddingFault.Unexplained, "neither the mask nor the self-attention mask is the reason", "and columns")]
    public void The_verdict_on_a_transformer_speaks_of_self_attention_and_never_of_a_recurrence(
        PaddingFault fault, params string[] parts)
    {
        var verdict = AuditVerdict.Write(
            OfTransformer with { Invariance = new PaddingInvariance(fault, 7.421, 2e-6) });

        Assert.All(parts, part => Assert.Contains(part, verdict, StringComparison.Ordinal));
        Assert.DoesNotContain("recurrence", verdict, StringComparison.Ordinal);
        Assert.DoesNotContain("packing", verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_on_a_transformer_has_its_self_attention_mask_where_another_has_its_recurrence()
    {
        var page = AuditReport.Page(OfTransformer, Context);
        var swaps = AuditTables.Build(OfTransformer, 5)[0];

        Assert.Matches(@"\| self-attention mask +\| rows +\|", page);
        Assert.DoesNotContain("recurrence", page, StringComparison.Ordinal);
        Assert.DoesNotContain("pack", page, StringComparison.Ordinal);
        Assert.Equal(
            ["mask", "self-attention mask rows (as it is)", "self-attention mask columns"],
            swaps.Columns.Select(column => column.Title));
        Assert.Equal(["negative_infinity (as it is)", "5.00", "2.0e-6"], Texts(swaps, 0));
    }

    [Fact]
    public void Swaps_stand_in_a_square_of_masks_and_packing()
    {
        var table = AuditTables.Build(Faulty, 5)[0];

        Assert.Equal(["mask", "not packed (as it is)", "packed"], table.Columns.Select(column => column.Title));
        Assert.Equal(["none (as it is)", "7.42", "3.50"], Texts(table, 0));
        Assert.Equal(["negative_infinity", "2.25", "2.0e-6"], Texts(table, 1));
        Assert.Equal([Tone.Bad, Tone.Good], table.Rows[1].Cells.Skip(1).Select(cell => cell.Tone));
    }

    [Fact]
    public void Answers_stand_under_each_other_and_equal_ones_share_a_line()
    {
        var table = AuditTables.Build(Faulty, 5)[^1];

        Assert.Equal("1 sentence of 20 with another answer beside padding", table.Title);
        Assert.Equal(["7", "source", "a b"], Texts(table, 0));
        Assert.Equal(["", "reference", "A B"], Texts(table, 1));
        Assert.Equal(["", "alone", "A B"], Texts(table, 2));
        Assert.Equal(["", "1 to 2 extra, mixed batches", "A A"], Texts(table, 3));
        Assert.Equal(["", "4 extra", "C"], Texts(table, 4));
        Assert.Equal(5, table.Rows.Count);
    }

    [Fact]
    public void Many_lengths_are_put_together_weighted_by_their_tokens()
    {
        AttentionShare[] shares = [.. Enumerable.Range(1, 40).Select(length =>
            new AttentionShare(length, length == 1 ? 30 : 10, [0, 0.1, 0.2, 0.3, length == 1 ? 0.9 : 0.1]))];

        var table = AuditTables.Build(Faulty with { AttentionByLength = shares }, 5)
            .Single(one => one.Columns[0].Title == "length");

        Assert.InRange(table.Rows.Count, 8, 12);
        Assert.Equal(420, table.Rows.Sum(row => row.Cells[1].Value));
        Assert.Equal("1 to 2", table.Rows[0].Cells[0].Text);
        Assert.Equal((30 * 0.9 + 10 * 0.1) / 40, table.Rows[0].Cells[^1].Value!.Value, 1e-12);
        Assert.Equal("40", table.Rows[^1].Cells[0].Text.Split(' ')[^1]);
    }

    [Fact]
    public void Where_nothing_reaches_padding_a_sentence_says_so_in_place_of_tables_of_zeros()
    {
        var clean = Faulty with
        {
            Conditions = [.. Faulty.Conditions.Select(one => one with
            {
                AttentionOnPadding = 0,
                Gradient = new GradientReach(0, 2, 0, 3),
            })],
        };

        Assert.Equal(6, AuditTables.Build(Faulty, 5).Count);
        var tables = AuditTables.Build(clean, 5);
        Assert.Equal(3, tables.Count);
        Assert.Contains(tables[1].Notes, note => note.StartsWith("no attention falls", StringComparison.Ordinal));
        Assert.Contains(tables[1].Notes, note => note.StartsWith("no gradient", StringComparison.Ordinal));
    }

    [Fact]
    public void The_files_hold_the_verdict_every_table_and_every_number()
    {
        var folder = Directory.CreateTempSubdirectory("m2s-audit-").FullName;
        try
        {
            var report = AuditReport.Write(Path.Combine(folder, "new"), Faulty, Context);

            var page = File.ReadAllText(report.Markdown);
            Assert.Contains("**The model is not padding-invariant", page, StringComparison.Ordinal);
            Assert.Contains("| bucketing in training | pool", page, StringComparison.Ordinal);
            foreach (var table in AuditTables.Build(Faulty, 20))
                Assert.Contains($"## {table.Title}", page, StringComparison.Ordinal);

            var json = JsonDocument.Parse(File.ReadAllText(report.Json)).RootElement;
            Assert.Equal(AuditVerdict.Write(Faulty), json.GetProperty("verdict").GetString());
            var result = json.GetProperty("result");
            Assert.Equal("mask_and_recurrence", result.GetProperty("invariance").GetProperty("fault").GetString());
            Assert.Equal(7.421, result.GetProperty("swaps")[0].GetProperty("largest_logit_change").GetDouble());
            var change = result.GetProperty("changed")[0].GetProperty("changes")[0];
            Assert.Equal("A A", change.GetProperty("answer").GetString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Texts(Table table, int row) => [.. table.Rows[row].Cells.Select(cell => cell.Text)];

    private static AuditResult Result(PaddingFault fault, params PaddingSwap[] swaps) => new()
    {
        Mask = "none",
        Encoder = EncoderPadding.Recurrent(packing: false),
        Invariance = new PaddingInvariance(fault, 7.421, 2e-6),
        Tolerance = new LogitTolerance(1e-6, 2e-6),
        Swaps = swaps,
        Metric = "exact_match",
        QualityAlone = 0.9,
        Conditions =
        [
            .. new int?[] { 0, 1, 2, 4, null }.Select(extra => new AuditCondition(
                extra is null ? "mixed" : $"extra_{extra}", extra, 0.8, 0.95, 7.421, 0.25, 0.5,
                new GradientReach(1, 2, 3, 4))),
        ],
        AttentionByLength = [new AttentionShare(3, 10, [0, 0.1, 0.2, 0.3, 0.25])],
        AttentionByStep = [new AttentionShare(1, 10, [0, 0.1, 0.2, 0.3, 0.25])],
        Changed =
        [
            new ChangedSentence(7, "a b", "A B", "A B",
            [
                new ChangedAnswer("extra_1", "A A"), new ChangedAnswer("extra_2", "A A"),
                new ChangedAnswer("extra_4", "C"), new ChangedAnswer("mixed", "A A"),
            ]),
        ],
        Sentences = 20,
        SentencesOfSet = 40,
    };
}
