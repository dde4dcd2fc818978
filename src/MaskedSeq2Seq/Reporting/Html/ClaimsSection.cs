using System.Text;
using MaskedSeq2Seq.Experiments;
using static MaskedSeq2Seq.Reporting.HtmlText;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Shows each claim with what the measurements say of it.</summary>
internal static class ClaimsSection
{
    /// <summary>The section as HTML; empty for an experiment without claims.</summary>
    public static string Write(ExperimentResults results)
    {
        if (results.Claims.Count == 0)
            return "";
        var text = new StringBuilder();
        text.Append("<section id=\"claims\">\n<h2>What people say, measured</h2>\n<ul class=\"claims\">\n");
        foreach (var claim in results.Claims)
            text.Append(Claim(claim));
        return text.Append("</ul>\n").Append(Paragraph($"{Wording.Capitalised(ClaimsTable.Note)}.", "note"))
            .Append("</section>\n").ToString();
    }

    private static string Claim(ClaimResult claim)
    {
        var checks = claim.Checks.Select(check =>
            check.Figures + (claim.Checks.Count > 1 ? $" ({ClaimsTable.Name(check.Verdict)})" : ""));
        var tone = Tones.Of(claim.Verdict).ToString().ToLowerInvariant();
        return $"""
            <li><p><span class="badge {tone}">{ClaimsTable.Name(claim.Verdict)}</span>
            <strong>{Escape(claim.Text)}</strong></p>
            <ul>{string.Concat(checks.Select(check => $"<li>{Escape(check)}</li>\n"))}</ul></li>

            """;
    }
}
