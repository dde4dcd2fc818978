using System.Text;
using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Writes an experiment as a page in Markdown: the verdict first, what it rests on after it.</summary>
public sealed class MarkdownReport
{
    private readonly ExperimentResults results;
    private readonly ReportContext context;
    private readonly StringBuilder page = new();

    private MarkdownReport(ExperimentResults results, ReportContext context) =>
        (this.results, this.context) = (results, context);

    /// <summary>Writes the page.</summary>
    /// <param name="results">The results.</param>
    /// <param name="verdict">What they say in words.</param>
    /// <param name="context">How they were made.</param>
    public static string Write(ExperimentResults results, Verdict verdict, ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(context);
        return new MarkdownReport(results, context).Write(verdict);
    }

    private string Write(Verdict verdict)
    {
        Paragraph($"# {MarkdownTable.Escape(results.Name)}");
        if (results.Description != "")
            Paragraph(MarkdownTable.Escape(results.Description));
        WriteVerdict(verdict);
        if (results.Claims.Count > 0)
        {
            Section("Claims");
            Show(ClaimsTable.Build(results));
        }
        if (results.Effects.Count > 0)
        {
            Section("Factors");
            Show(EffectsTable.Build(results));
        }
        Section("Comparison");
        Show(ComparisonTable.Build(results));
        if (results.Variants.Count > 1)
        {
            Section("Differences, tested");
            Show(TestsTable.Build(results));
        }
        if (results.Effects.Count > 0)
        {
            Section("Effects, tested");
            Show(EffectTestsTable.Build(results));
        }
        Section("Learning");
        Show(SpeedTable.Build(results));
        Show(CurveTable.Build(results), withTitle: true);
        if (LearnedValue.OfAnswers(results) is { } answers)
            Show(CurveTable.Build(answers), withTitle: true);
        Section("Variants");
        Show(ReportTables.Variants(results));
        Section("Runs");
        Show(ReportTables.Runs(results));
        Section("How this was made");
        Show(ReportTables.Origin(results, context));
        Paragraph("The baseline's configuration, all defaults included:");
        Paragraph($"```yaml\n{context.Baseline.TrimEnd()}\n```");
        Section("Columns of results.csv");
        Show(RunsTable.Legend(results));
        return page.ToString().TrimEnd() + "\n";
    }

    private void WriteVerdict(Verdict verdict)
    {
        Paragraph($"**{MarkdownTable.Escape(verdict.Headline)}**");
        foreach (var ofSubject in verdict.Findings.GroupBy(finding => finding.Subject))
            Points(ofSubject.Select(finding => finding.Text));
        if (verdict.Caveats.Count == 0)
            return;
        Paragraph("To bear in mind:");
        Points(verdict.Caveats);
    }

    private void Points(IEnumerable<string> texts) =>
        Paragraph(string.Join('\n', texts.Select(text => $"- {MarkdownTable.Escape(text)}")));

    private void Section(string title) => Paragraph($"## {title}");

    private void Show(Table table, bool withTitle = false)
    {
        if (withTitle)
            Paragraph(MarkdownTable.Escape($"{table.Title}:"));
        Paragraph(MarkdownTable.Write(table).TrimEnd());
        foreach (var note in table.Notes)
            Paragraph($"_{MarkdownTable.Escape(note)}_");
    }

    private void Paragraph(string text) => page.Append(text).Append("\n\n");
}
