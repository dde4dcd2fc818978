using System.Text;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Reporting;

/// <summary>The files in which an audit is kept.</summary>
/// <param name="Json">Everything, for programs.</param>
/// <param name="Markdown">A page for people.</param>
public sealed record AuditReport(string Json, string Markdown)
{
    private const int Sentences = 20;

    private sealed record Content(string Verdict, AuditResult Result, AuditContext Context);

    /// <summary>Writes the files; each is replaced as a whole or not at all.</summary>
    /// <param name="folder">Where to; it is made if it is not there.</param>
    /// <param name="result">What the audit found.</param>
    /// <param name="context">How it was made.</param>
    public static AuditReport Write(string folder, AuditResult result, AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(result);
        var files = new AuditReport(Path.Combine(folder, "audit.json"), Path.Combine(folder, "audit.md"));
        ResultJson.Save(files.Json, new Content(AuditVerdict.Write(result), result, context));
        var page = Encoding.UTF8.GetBytes(Page(result, context));
        AtomicFile.Write(files.Markdown, stream => stream.Write(page));
        return files;
    }

    /// <summary>The page in Markdown: the verdict first, what it rests on after it.</summary>
    /// <param name="result">What the audit found.</param>
    /// <param name="context">How it was made.</param>
    public static string Page(AuditResult result, AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(context);
        var page = new StringBuilder();
        page.Append("# Padding audit\n\n**").Append(MarkdownTable.Escape(AuditVerdict.Write(result))).Append("**\n\n");
        page.Append(MarkdownTable.Write(Origin(result, context)));
        foreach (var table in AuditTables.Build(result, Sentences))
        {
            page.Append("\n## ").Append(MarkdownTable.Escape(table.Title)).Append("\n\n");
            page.Append(MarkdownTable.Write(table));
            foreach (var note in table.Notes)
                page.Append("\n_").Append(MarkdownTable.Escape(note)).Append("_\n");
        }
        return page.ToString();
    }

    private static Table Origin(AuditResult result, AuditContext context) => OriginTable.Of(
        "origin",
        ("run", context.Run),
        ("mask", result.Mask),
        (AuditWording.EncoderPart(result.Encoder), AuditWording.Choice(result.Encoder)),
        ("bucketing in training", context.Bucketing),
        ("test set", context.TestSet),
        ("computed on", context.Device),
        ("command", context.Command),
        ("date", OriginTable.Date(context.Date)));
}
