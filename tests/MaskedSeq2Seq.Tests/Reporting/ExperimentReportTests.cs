using System.Text.Json;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting;
using MaskedSeq2Seq.Tests.Experiments;
using MaskedSeq2Seq.Tests.Training;

namespace MaskedSeq2Seq.Tests.Reporting;

public sealed class ExperimentReportTests : IDisposable
{
    private static readonly ReportContext Context = new(
        "m2s compare sample.yaml",
        "sample.yaml",
        new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.FromHours(1)),
        "model:\n  mask: none\n");

    private readonly ScratchFolder scratch = new();
    private readonly ExperimentReport files;

    public ExperimentReportTests()
    {
        var results = Sample.Results(
            unmasked: [Sample.Result(0.95, 0.90, 0.50, 300, 0.3), Sample.Result(0.96, 0.91, 0.52, 300, 0.3)],
            masked: [Sample.Result(0.96, 0.96, 0.96, 200), null]);
        files = ExperimentReport.Write(scratch.Path, results, Context);
    }

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void The_csv_has_a_row_for_each_run_and_condition_and_one_for_a_run_without_result()
    {
        var lines = File.ReadAllLines(files.Csv);

        Assert.Equal(
            "variant,seed,status,condition,metric,quality,agreement_with_alone,attention_on_padding,padding_share,loss,"
            + "perplexity,test_sentences,steps,training_seconds,tokens_per_second,steps_to_target,seconds_to_target,"
            + "area_under_curve,device,device_name,threads,failure",
            lines[0]);
        Assert.Equal(1 + (3 * 3) + 1, lines.Length);
        Assert.Contains(
            "unmasked,1,finished,padded_x4,exact_match,0.5,0.8,0.3,0.8,0,0,1000,400,12,5000,300,6,0.5,cpu,,1,", lines);
        Assert.Equal("masked,2,failed,,,,,,,,,,,,,,,,,,,the disk is full", lines[^1]);
    }

    [Fact]
    public void The_json_holds_verdict_summaries_runs_and_origin()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(files.Json));
        var root = json.RootElement;
        var masked = root.GetProperty("results").GetProperty("variants")[1];

        Assert.StartsWith(
            "When every batch is padded to 4 times its width, masked and unmasked cannot be told apart: with 1 seed",
            root.GetProperty("verdict").GetProperty("headline").GetString(),
            StringComparison.Ordinal);
        Assert.Equal("m2s compare sample.yaml", root.GetProperty("context").GetProperty("command").GetString());
        Assert.Equal(
            0.46, masked.GetProperty("conditions")[2].GetProperty("difference").GetProperty("mean").GetDouble(), 12);
        Assert.Equal("failed", masked.GetProperty("runs")[1].GetProperty("status").GetString());
        Assert.Equal(4, masked.GetProperty("runs")[0].GetProperty("result").GetProperty("curve").GetArrayLength());
        Assert.False(root.GetProperty("results").TryGetProperty("baseline", out _));
    }

    [Fact]
    public void The_page_begins_with_the_verdict_and_holds_all_a_reader_needs_to_repeat_it()
    {
        var page = File.ReadAllText(files.Markdown);

        Assert.StartsWith(
            "# sample\n\nIs attention better off when it cannot see padding?\n\n"
            + "**When every batch is padded to 4 times its width, masked and unmasked",
            page,
            StringComparison.Ordinal);
        Assert.Contains(
            "- The run of masked with seed 2 failed and is in no mean: the disk is full",
            page,
            StringComparison.Ordinal);
        Assert.Matches(@"\| answers right, padded to 4 times the width +\| +51\.0 ± 12\.7 % \| +96\.0 % \|", page);
        Assert.Matches(@"\| unmasked \(baseline\) \| softmax over all positions +\| none +\|", page);
        Assert.Matches(@"\| masked +\| +2 \| failed: the disk is full \| +\| +\| runs/sample/masked/seed-2 +\|", page);
        Assert.Matches(@"\| date +\| 2026-02-03 04:05 UTC\+01:00 +\|", page);
        Assert.Matches(@"\| processor +\| A Processor, 2 cores +\|", page);
        Assert.Matches(@"\| computed on +\| cpu with 1 thread +\|", page);
        Assert.Contains("```yaml\nmodel:\n  mask: none\n```", page, StringComparison.Ordinal);
        Assert.Matches(@"\| steps\\_to\\_target +\| step of the first validation", page);
    }

    [Fact]
    public void Learning_curves_are_drawn_on_one_scale()
    {
        var page = File.ReadAllText(files.Markdown);

        Assert.Matches(@"\| curve \| +▁▁██ \| +▁███ \|", page);
        Assert.Matches(@"\| 300   \| +90\.0 % \| +90\.0 % \|", page);
    }

    [Fact]
    public void The_quality_of_answers_has_its_own_table_of_those_that_were_asked()
    {
        RunResult Of(double? quality)
        {
            var result = Sample.Result(20, 20, 20, metric: "bleu");
            return result with { Curve = [.. result.Curve.Select(point => point with { Quality = quality })] };
        }
        var results = Sample.Results([Of(null)], [Of(31.5)]);

        var page = MarkdownReport.Write(results, VerdictWriter.Write(results), Context);

        Assert.Contains("BLEU in validation:", page, StringComparison.Ordinal);
        Assert.Matches(@"\| 300   \| +\| +31\.5 \|", page);
    }

    [Fact]
    public void Variants_of_different_length_share_one_table_of_curves()
    {
        var brief = Sample.Result(1, 1, 1) with { Curve = [new CurvePoint(90, 1, 1, 2.7, 0.5, 0.5)] };

        var table = CurveTable.Build(Sample.Results([Sample.Result(1, 1, 1)], [brief]));

        Assert.Equal(["curve", "90", "100", "200", "300", "400"], table.Rows.Select(row => row.Cells[0].Text));
        Assert.Equal("50.0 %", table.Rows[1].Cells[2].Text);
        Assert.Same(Cell.Empty, table.Rows[2].Cells[2]);
    }

    [Fact]
    public void An_experiment_without_any_result_has_its_page_all_the_same()
    {
        var page = MarkdownReport.Write(
            Sample.Results([null], [null]), VerdictWriter.Write(Sample.Results([null], [null])), Context);

        Assert.Contains("**No run has finished, so there is nothing to compare yet.**", page, StringComparison.Ordinal);
    }
}
