using System.Globalization;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Reporting;

/// <summary>
/// The long table behind <c>results.csv</c>: a row for each run and way of padding, and one row for a run without a
/// result.
/// </summary>
public static class RunsTable
{
    private sealed record Row(RunOutcome Run, ConditionResult? Condition, CurvePoint? Reached, double? Area);

    private sealed record RunsColumn(string Name, string Meaning, Func<Row, Cell> Cell);

    private static readonly RunsColumn[] Columns =
    [
        new("variant", "the variant", row => new Cell(row.Run.Variant)),
        new("seed", "the seed", row => Number(row.Run.Seed)),
        new("status", "finished, failed or open (not begun, or stopped on the way)",
            row => new Cell(row.Run.Status.ToString().ToLowerInvariant())),
        new("condition", "how the test set was padded", row => new Cell(row.Condition?.Condition ?? "")),
        new("metric", "what quality is measured by", row => new Cell(row.Run.Result?.Test.Metric ?? "")),
        new("quality", "the metric's score of the greedily decoded test set", row => Number(row.Condition?.Quality)),
        new("agreement_with_alone", "share of sentences answered exactly as when alone",
            row => Number(row.Condition?.ExactAgreementWithAlone)),
        new("attention_on_padding", "mean share of attention weight on padding",
            row => Number(row.Condition?.AttentionOnPadding)),
        new("padding_share", "share of source positions that are padding", row => Number(row.Condition?.PaddingShare)),
        new("loss", "cross entropy of the references, nats a target token", row => Number(row.Condition?.Loss)),
        new("perplexity", "e to the loss", row => Number(row.Condition?.Perplexity)),
        new("test_sentences", "sentences in the test set", row => Number(row.Run.Result?.Test.Sentences)),
        new("steps", "training steps", row => Number(row.Run.Result?.Steps)),
        new("training_seconds", "seconds of training, validations not counted",
            row => Number(row.Run.Result?.TrainingSeconds)),
        new("tokens_per_second", "real target tokens trained on in a second",
            row => Number(row.Run.Result?.TokensPerSecond)),
        new("steps_to_target", "step of the first validation that reached the target; empty if none did",
            row => Number(row.Reached?.Step)),
        new("seconds_to_target", "seconds of training before it", row => Number(row.Reached?.Seconds)),
        new("area_under_curve", "mean of the target's metric over training", row => Number(row.Area)),
        new("device", "what the run was computed on", row => new Cell(row.Run.Result?.Environment.Device ?? "")),
        new("device_name", "what a CUDA device is called",
            row => new Cell(row.Run.Result?.Environment.DeviceName ?? "")),
        new("threads", "its threads on the CPU", row => Number(row.Run.Result?.Environment.Threads)),
        new("failure", "why the run failed", row => new Cell(row.Run.Failure ?? "")),
    ];

    /// <summary>Builds the table; after the variant stands its level of each factor.</summary>
    /// <param name="results">The results.</param>
    public static Table Build(ExperimentResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        List<RunsColumn> columns = [.. ColumnsOf(results)];
        return new Table(
            "runs",
            [.. columns.Select(column => new TableColumn(column.Name))],
            [.. results.Runs.SelectMany(run => Rows(run, results))
                .Select(row => new TableRow([.. columns.Select(column => column.Cell(row))]))],
            []);
    }

    /// <summary>What each column means.</summary>
    /// <param name="results">The results.</param>
    public static Table Legend(ExperimentResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return new Table(
            "columns of results.csv",
            [new TableColumn("column"), new TableColumn("meaning")],
            [.. ColumnsOf(results).Select(column => new TableRow([new Cell(column.Name), new Cell(column.Meaning)]))],
            []);
    }

    private static IEnumerable<RunsColumn> ColumnsOf(ExperimentResults results)
    {
        var levels = results.Variants.ToDictionary(variant => variant.Name, variant => variant.Variant.Levels);
        return
        [
            Columns[0],
            .. results.Factors.Select(factor => new RunsColumn(
                $"factor_{factor.Name}",
                $"its level of the factor {factor.Name}",
                row => new Cell(levels[row.Run.Variant].GetValueOrDefault(factor.Name, "")))),
            .. Columns.Skip(1),
        ];
    }

    private static IEnumerable<Row> Rows(RunOutcome run, ExperimentResults results)
    {
        if (run.Result is not { } result)
            return [new Row(run, null, null, null)];
        var reached = results.Target.FirstReached(result.Curve);
        var area = results.Area?.Under(result.Curve, results.Target.Metric);
        return result.Test.Conditions.Select(condition => new Row(run, condition, reached, area));
    }

    private static Cell Number(double? value) => value is { } number
        ? new NumberCell(number, number.ToString(CultureInfo.InvariantCulture))
        : Cell.Empty;
}
