using System.Globalization;
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
        Section("Learning");
        Show(SpeedTable.Build(results));
        Show(CurveTable.Build(results), withTitle: true);
        Section("Variants");
        Show(Variants());
        Section("Runs");
        Show(Runs());
        Section("How this was made");
        Show(Origin());
        Paragraph("The baseline's configuration, all defaults included:");
        Paragraph($"```yaml\n{context.Baseline.TrimEnd()}\n```");
        Section("Columns of results.csv");
        Show(RunsTable.Legend(results));
        return page.ToString().TrimEnd() + "\n";
    }

    private void WriteVerdict(Verdict verdict)
    {
        Paragraph($"**{MarkdownTable.Escape(verdict.Headline)}**");
        foreach (var ofVariant in verdict.Findings.GroupBy(finding => finding.Variant))
            Points(ofVariant.Select(finding => finding.Text));
        if (verdict.Caveats.Count == 0)
            return;
        Paragraph("To bear in mind:");
        Points(verdict.Caveats);
    }

    private Table Variants()
    {
        var keys = results.Baseline.Variant.Settings.Select(setting => setting.Key).ToList();
        return new Table(
            "variants",
            [new TableColumn("variant"), new TableColumn("what it is"), .. keys.Select(key => new TableColumn(key))],
            [.. results.Variants.Select(variant => new TableRow(
            [
                new Cell(variant.IsBaseline ? $"{variant.Name} (baseline)" : variant.Name),
                new Cell(variant.Variant.Description),
                .. keys.Select(key => new Cell(variant.Variant.ValueOf(key))),
            ]))],
            []);
    }

    private Table Runs() => new(
        "runs",
        [
            new TableColumn("variant"), new TableColumn("seed", Numeric: true), new TableColumn("status"),
            new TableColumn("steps", Numeric: true), new TableColumn("training seconds", Numeric: true),
            new TableColumn("folder"),
        ],
        [.. results.Runs.Select(run => new TableRow(
        [
            new Cell(run.Variant),
            new Cell(run.Seed.ToString(CultureInfo.InvariantCulture)),
            new Cell(run.Failure is null ? run.Status.ToString().ToLowerInvariant() : $"failed: {run.Failure}"),
            Whole(run.Result?.Steps),
            Whole(run.Result?.TrainingSeconds),
            new Cell(run.Folder),
        ]))],
        []);

    private Table Origin()
    {
        var environments = results.Runs.Select(run => run.Result?.Environment).OfType<RunEnvironment>().ToList();
        Cell All(Func<RunEnvironment, string> fact) =>
            new(string.Join("; ", environments.Select(fact).Distinct().Order()));

        var date = context.Date.ToString("yyyy-MM-dd HH:mm 'UTC'zzz", CultureInfo.InvariantCulture);
        return new Table(
            "origin",
            [new TableColumn("what"), new TableColumn("value")],
            [
                Fact("command", new Cell(context.Command)),
                Fact("experiment file", new Cell(context.File)),
                Fact("date", new Cell(date)),
                Fact("program", All(environment => $"MaskedSeq2Seq {environment.Program}")),
                Fact("libtorch", All(environment => environment.Torch)),
                Fact("runtime", All(environment => environment.Runtime)),
                Fact("system", All(environment => environment.System)),
                Fact("processor", All(machine => $"{machine.Processor}, {Wording.Count(machine.Cores, "core")}")),
                Fact("computed on", All(ComputedOn)),
            ],
            []);
    }

    private static string ComputedOn(RunEnvironment environment) =>
        environment.Device + (environment.DeviceName is { } name ? $" ({name})" : "")
        + $" with {Wording.Count(environment.Threads, "thread")}";

    private static TableRow Fact(string name, Cell value) => new([new Cell(name), value]);

    private static Cell Whole(double? value) =>
        value is { } number ? new NumberCell(number, QualityScale.Whole.Text(number)) : Cell.Empty;

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
