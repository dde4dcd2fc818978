using System.Xml.Linq;
using MaskedSeq2Seq.Reporting.Charts;
using static MaskedSeq2Seq.Reporting.HtmlText;

namespace MaskedSeq2Seq.Reporting;

/// <summary>
/// Charts on a page, with a caption and their numbers. A chart that stands alone is drawn twice, for a desktop's width
/// and for a phone's, and the style sheet shows the one that fits: a drawing that only shrinks cannot be read on a
/// phone. Several charts stand side by side as small panels, each under its own title.
/// </summary>
/// <param name="Title">What they show.</param>
/// <param name="Charts">The charts; one at least.</param>
/// <param name="Caption">How to read them.</param>
/// <param name="Numbers">The same as a table.</param>
internal sealed record Figure(string Title, IReadOnlyList<Chart> Charts, string Caption, Table Numbers)
{
    private const double Wide = 736;
    private const double Narrow = 324;
    private const double Panel = 344;

    /// <summary>A figure of one chart.</summary>
    public Figure(Chart chart, string caption, Table numbers)
        : this(chart.Title, [chart], caption, numbers)
    {
    }

    /// <summary>The figure as HTML.</summary>
    public string Write()
    {
        var drawings = Charts.Count == 1 ? Alone(Charts[0]) : Panels();
        return $"""
            <figure>
            <h3>{Escape(Title)}</h3>
            {drawings}
            <figcaption>{Escape(Caption)}</figcaption>
            {Details("Numbers", HtmlTable.Write(Numbers))}</figure>

            """;
    }

    private string Alone(Chart chart) => $"""
        <div class="wide">{Inline(chart.ToSvg(Wide, $"{Id(Title)}-wide"))}</div>
        <div class="narrow">{Inline(chart.ToSvg(Narrow, $"{Id(Title)}-narrow"))}</div>
        """;

    private string Panels()
    {
        var panels = Charts.Select((chart, i) =>
            $"<div class=\"panel\"><h4>{Escape(chart.Title)}</h4>\n"
            + $"{Inline(chart.ToSvg(Panel, $"{Id(Title)}-{i + 1}"))}</div>\n");
        return $"<div class=\"panels\">\n{string.Concat(panels)}</div>";
    }

    /// <summary>A drawing as a part of a page.</summary>
    public static string Inline(XElement drawing) => drawing.ToString(SaveOptions.DisableFormatting);
}
