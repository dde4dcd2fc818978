using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Reporting;
using Spectre.Console;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>Draws what an audit found.</summary>
internal static class AuditView
{
    private const int Sentences = 5;

    /// <summary>Draws the evidence, and the verdict after it, where the reader's eye is.</summary>
    public static void Write(IAnsiConsole console, AuditResult result)
    {
        foreach (var table in AuditTables.Build(result, Sentences))
            TableView.Write(console, table);
        console.WriteLine();
        console.Write(new Text(AuditVerdict.Write(result) + "\n", new Style(decoration: Decoration.Bold)));
        console.WriteLine($"{Words.Count(result.Sentences)} sentences in {Words.Duration(result.Seconds)}");
    }
}
