using System.Text;
using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Reporting;

/// <summary>The files in which an experiment's results lie beside its runs.</summary>
/// <param name="Json">Everything, for programs.</param>
/// <param name="Csv">A row for each run and way of padding, for spreadsheets and statistics programs.</param>
/// <param name="Markdown">A page for people who read.</param>
/// <param name="Html">A page for people who look: one file with all its charts.</param>
public sealed record ExperimentReport(string Json, string Csv, string Markdown, string Html)
{
    private sealed record Content(Verdict Verdict, ExperimentResults Results, ReportContext Context);

    /// <summary>Writes the files; each is replaced as a whole or not at all.</summary>
    /// <param name="experiment">What was planned.</param>
    /// <param name="results">What came out.</param>
    /// <param name="command">The command that was given.</param>
    /// <param name="date">Now.</param>
    public static ExperimentReport Write(
        Experiment experiment, ExperimentResults results, string command, DateTimeOffset date)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        var baseline = SettingsWriter.Write(experiment.BaselineConfiguration);
        return Write(experiment.Folder, results, new ReportContext(command, experiment.File, date, baseline));
    }

    /// <summary>Writes the files into a folder.</summary>
    internal static ExperimentReport Write(string folder, ExperimentResults results, ReportContext context)
    {
        var verdict = VerdictWriter.Write(results);
        var files = new ExperimentReport(
            Path.Combine(folder, "results.json"),
            Path.Combine(folder, "results.csv"),
            Path.Combine(folder, "report.md"),
            Path.Combine(folder, "report.html"));
        ResultJson.Save(files.Json, new Content(verdict, results, context));
        Save(files.Csv, CsvTable.Write(RunsTable.Build(results)));
        Save(files.Markdown, MarkdownReport.Write(results, verdict, context));
        Save(files.Html, HtmlReport.Write(results, verdict, context));
        return files;
    }

    private static void Save(string path, string text) =>
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
