using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting;

namespace MaskedSeq2Seq.Browser.Tests;

/// <summary>The report of a large experiment, as a file.</summary>
public sealed class ReportFile : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("m2s-report-").FullName;

    public ReportFile()
    {
        Path = System.IO.Path.Combine(folder, "report.html");
        var results = ImaginedExperiment.Results();
        var context = new ReportContext(
            "m2s compare configs/laboratory/factorial.yaml --output a/rather/long/folder/for/the/results/of/all/runs",
            "configs/laboratory/factorial.yaml",
            new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero),
            "model:\n  mask: none\n"
            + "  a_setting_that_is_longer_than_any_phone_is_wide: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]\n");
        File.WriteAllText(Path, HtmlReport.Write(results, VerdictWriter.Write(results), context));
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
