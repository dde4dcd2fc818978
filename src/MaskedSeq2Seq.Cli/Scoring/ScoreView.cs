using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MaskedSeq2Seq.Evaluation;
using Spectre.Console;

namespace MaskedSeq2Seq.Cli.Scoring;

/// <summary>Writes scores: as lines, as a table against a baseline, sentence by sentence, or as JSON.</summary>
internal static class ScoreView
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>All that is known, for programs.</summary>
    public static void WriteJson(TextWriter output, IReadOnlyList<ScoreReport> reports) =>
        output.WriteLine(JsonSerializer.Serialize(reports, Json));

    /// <summary>A line for each metric, and below them what sets the system apart from the baseline.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<ScoreReport> reports)
    {
        foreach (var report in reports)
            terminal.Output.WriteLine(report.Line);
        if (reports.Any(report => report.Comparison is not null))
            WriteComparisons(terminal.Console, reports);
    }

    /// <summary>A line for each sentence, with a column for each metric.</summary>
    public static void WriteSentences(TextWriter output, IReadOnlyList<ScoreReport> reports)
    {
        output.WriteLine(string.Join('\t', reports.Select(report => report.Name)));
        for (var sentence = 0; sentence < reports[0].Sentences!.Count; sentence++)
            output.WriteLine(string.Join('\t', reports.Select(report => Points(report.Sentences![sentence]))));
    }

    private static void WriteComparisons(IAnsiConsole console, IReadOnlyList<ScoreReport> reports)
    {
        var table = new Table().RoundedBorder().AddColumn("metric");
        string[] headings =
            ["baseline", "system", "difference", "p (bootstrap, one-sided)", "p (randomisation, two-sided)"];
        foreach (var heading in headings)
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var report in reports)
        {
            var compared = report.Comparison!;
            table.AddRow(
                report.Name,
                $"{Points(compared.Baseline)} ({WithInterval(compared.BaselineInterval)})",
                $"{Points(report.Score)} ({WithInterval(compared.SystemInterval)})",
                (report.Score - compared.Baseline).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture),
                PValue(compared.Bootstrap),
                PValue(compared.Randomization));
        }
        console.Write(table);
    }

    private static string WithInterval(ScoreInterval interval) =>
        $"{Points(interval.Mean)} ± {Points(interval.HalfWidth)}";

    private static string Points(double score) => RoundedNumber.Format(score, 2);

    private static string PValue(double p) => RoundedNumber.Format(p, 4);
}
