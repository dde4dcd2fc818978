using System.Text;
using MaskedSeq2Seq.Experiments;
using static MaskedSeq2Seq.Reporting.HtmlText;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Says what an experiment found, before anything is drawn.</summary>
internal static class VerdictSection
{
    private const int MostRead = 3;

    /// <summary>The section as HTML.</summary>
    public static string Write(ExperimentResults results, Verdict verdict)
    {
        var text = new StringBuilder("<section class=\"verdict\" aria-label=\"Verdict\">\n");
        text.Append(Paragraph(verdict.Sentences[0], "headline"));
        if (verdict.Sentences.Count > 1)
            text.Append(Further(verdict, results.Variants.Count));
        text.Append(Cards(results));
        foreach (var ofSubject in verdict.Findings.GroupBy(finding => finding.Subject))
            text.Append(Findings(ofSubject.Key, ofSubject, results.Variants.Count > 2));
        if (verdict.Caveats.Count > 0)
        {
            var points = verdict.Caveats.Select(caveat => $"<li>{Escape(caveat)}</li>\n");
            text.Append("<aside class=\"caveats\"><h3>To bear in mind</h3>\n<ul>\n");
            text.AppendJoin("", points).Append("</ul></aside>\n");
        }
        return text.Append("</section>\n").ToString();
    }

    // What is said of one or two variants is read; what is said of many is looked up.
    private static string Further(Verdict verdict, int variants)
    {
        var further = verdict.Sentences.Skip(1).ToList();
        if (variants <= MostRead)
            return Paragraph(string.Join(" ", further), "further");
        var title = verdict.Subjects == VerdictSubjects.Factors ? "Every factor in words" : "Every variant in words";
        return Details(title, string.Concat(further.Select(sentence => Paragraph(sentence))));
    }

    private static string Cards(ExperimentResults results)
    {
        var most = Wording.MostPadded(results);
        var cards = results.Variants.Where(variant => variant.Condition(ExperimentResults.Alone)?.Quality is not null)
            .Select(variant => Card(results, variant, most));
        return $"<div class=\"cards\">\n{string.Concat(cards)}</div>\n";
    }

    private static string Card(ExperimentResults results, VariantResults variant, string? most)
    {
        var scale = QualityScale.Of(results.Metric);
        string Number(string condition) =>
            variant.Condition(condition)?.Quality is { } quality ? Escape(scale.Text(quality.Mean)) : "–";

        var name = Escape(variant.Name).Replace("_", "_<wbr>", StringComparison.Ordinal)
            + (variant.IsBaseline ? " <span class=\"quiet\">baseline</span>" : "");
        var padded = most is null ? ""
            : $"<dt>{Escape(Wording.Condition(most))}</dt><dd>{Number(most)}</dd>";
        return $"<div class=\"card\"><h3>{name}</h3><dl><dt>{Escape(Wording.Condition(ExperimentResults.Alone))}</dt>"
            + $"<dd>{Number(ExperimentResults.Alone)}</dd>{padded}</dl></div>\n";
    }

    private static string Findings(string subject, IEnumerable<Finding> findings, bool withName)
    {
        var points = findings.Select(finding => $"""
            <li class="{finding.Kind.ToString().ToLowerInvariant()}">
            <span class="sign" role="img" aria-label="{Meaning(finding.Kind)}">{Sign(finding.Kind)}</span>
            <span>{Escape(finding.Text)}</span></li>

            """);
        var list = $"<ul class=\"findings\">\n{string.Concat(points)}</ul>\n";
        return withName ? Details($"{subject}: what this rests on", list) : list;
    }

    private static string Sign(FindingKind kind) => kind switch
    {
        FindingKind.Better => "▲",
        FindingKind.Worse => "▼",
        FindingKind.BetterUncorrected => "△",
        FindingKind.WorseUncorrected => "▽",
        FindingKind.Same => "=",
        FindingKind.Neither => "↔",
        _ => "?",
    };

    private static string Meaning(FindingKind kind) => kind switch
    {
        FindingKind.Better => "better",
        FindingKind.Worse => "worse",
        FindingKind.BetterUncorrected => "better before correction only",
        FindingKind.WorseUncorrected => "worse before correction only",
        FindingKind.Same => "the same",
        FindingKind.Neither => "neither good nor bad",
        _ => "cannot be told",
    };
}
