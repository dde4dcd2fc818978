using System.Xml.Linq;
using MaskedSeq2Seq.Reporting.Charts;
using static MaskedSeq2Seq.Reporting.HtmlText;

namespace MaskedSeq2Seq.Reporting;

/// <summary>
/// A chart on a page, with a caption and its numbers. It is drawn twice, for a desktop's width and for a phone's, and
/// the style sheet shows the one that fits: a drawing that only shrinks cannot be read on a phone.
/// </summary>
/// <param name="Chart">The chart.</param>
/// <param name="Caption">How to read it.</param>
/// <param name="Numbers">The same as a table.</param>
internal sealed record Figure(Chart Chart, string Caption, Table Numbers)
{
    private const double Wide = 736;
    private const double Narrow = 324;

    /// <summary>The figure as HTML.</summary>
    public string Write()
    {
        var id = Id(Chart.Title);
        return $"""
            <figure>
            <h3>{Escape(Chart.Title)}</h3>
            <div class="wide">{Inline(Chart.ToSvg(Wide, $"{id}-wide"))}</div>
            <div class="narrow">{Inline(Chart.ToSvg(Narrow, $"{id}-narrow"))}</div>
            <figcaption>{Escape(Caption)}</figcaption>
            {Details("Numbers", HtmlTable.Write(Numbers))}</figure>

            """;
    }

    /// <summary>A drawing as a part of a page.</summary>
    public static string Inline(XElement drawing) => drawing.ToString(SaveOptions.DisableFormatting);
}
