using System.Text;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting.Charts;
using static MaskedSeq2Seq.Reporting.HtmlText;

namespace MaskedSeq2Seq.Reporting;

/// <summary>
/// Writes an experiment as one page to look at: the verdict first, then its charts, and at the end how it was made. The
/// page needs no other file, no network and no script.
/// </summary>
public static class HtmlReport
{
    private static readonly string Style = TextResource.Read("report.css");

    /// <summary>Writes the page.</summary>
    /// <param name="results">The results.</param>
    /// <param name="verdict">What they say in words.</param>
    /// <param name="context">How they were made.</param>
    public static string Write(ExperimentResults results, Verdict verdict, ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(context);
        var page = new StringBuilder();
        page.Append(Head(results));
        page.Append(VerdictSection.Write(results, verdict));
        page.Append(ClaimsSection.Write(results));
        page.Append(Section("Learning", Learning(results)));
        page.Append(Section("What sets the variants apart", DifferenceFigures.Quality(results)));
        page.Append(Section("What the factors do", EffectFigures.Main(results), EffectFigures.Interactions(results)));
        page.Append(Section("What padding does", PaddingFigures.Quality(results), PaddingFigures.Attention(results)));
        page.Append(AttentionSection.Write(results));
        page.Append(Appendix(results, context));
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static string Head(ExperimentResults results)
    {
        var description = results.Description == "" ? "" : Paragraph(results.Description, "question");
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" href="data:,">
            <title>{Escape(results.Name)}</title>
            <style>
            {ChartStyle.Sheet}{Style}</style>
            </head>
            <body>
            <main>
            <header>
            <h1>{Escape(results.Name)}</h1>
            {description}</header>

            """;
    }

    // Of many variants in many panels, what the factors do is seen first.
    private static Figure?[] Learning(ExperimentResults results)
    {
        List<LearnedValue> values = [LearnedValue.OfTarget(results)];
        if (LearnedValue.OfAnswers(results) is { } answers)
            values.Add(answers);
        return
        [
            .. values.Select(LearningFigures.Levels), .. values.Select(LearningFigures.Variants),
            DifferenceFigures.Speed(results),
        ];
    }

    private static string Section(string title, params Figure?[] figures)
    {
        var drawn = figures.OfType<Figure>().ToList();
        return drawn.Count == 0 ? ""
            : $"<section id=\"{Id(title)}\">\n<h2>{Escape(title)}</h2>\n"
            + string.Concat(drawn.Select(figure => figure.Write())) + "</section>\n";
    }

    private static string Appendix(ExperimentResults results, ReportContext context)
    {
        var effects = results.Effects.Count > 0 ? Titled(EffectsTable.Build(results)) : "";
        var tests = results.Variants.Count > 1 ? Titled(TestsTable.Build(results)) : "";
        var effectTests = results.Effects.Count > 0 ? Titled(EffectTestsTable.Build(results)) : "";
        var configuration = $"<pre>{Escape(context.Baseline.TrimEnd())}</pre>\n";
        return $"""
            <section id="numbers">
            <h2>All numbers</h2>
            {HtmlTable.Write(ComparisonTable.Build(results))}{effects}{tests}{effectTests}
            {Titled(SpeedTable.Build(results))}</section>
            <section id="origin">
            <h2>How this was made</h2>
            {Titled(ReportTables.Variants(results))}{Titled(ReportTables.Origin(results, context))}
            {Details("Runs", HtmlTable.Write(ReportTables.Runs(results)))}
            {Details("The baseline’s configuration, all defaults included", configuration)}</section>

            """;
    }

    private static string Titled(Table table) =>
        $"<h3>{Escape(Wording.Capitalised(table.Title))}</h3>\n{HtmlTable.Write(table)}";
}
