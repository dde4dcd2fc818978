using System.Text.RegularExpressions;

namespace MaskedSeq2Seq.Reporting.Charts;

/// <summary>The colours and lines of charts.</summary>
public static partial class ChartStyle
{
    /// <summary>How many series have a colour of their own; later ones begin again, with other markers.</summary>
    public const int Colours = 7;

    /// <summary>The style sheet for pages, with colours for light and for dark.</summary>
    public static string Sheet { get; } = TextResource.Read("chart.css");

    /// <summary>
    /// The same for drawings on their own: the light colours only, written out where they are used, so that programs
    /// for papers and slides understand them as browsers do.
    /// </summary>
    public static string Plain { get; } = WithoutNames(Sheet);

    /// <summary>The class of a series: 0 is the one that the others are compared with, in grey.</summary>
    /// <param name="series">Its number.</param>
    public static string OfSeries(int series) => series == 0 ? "s0" : $"s{(series - 1) % Colours + 1}";

    /// <summary>The class of what is good, bad or neither for the reader.</summary>
    /// <param name="tone">Its meaning.</param>
    public static string Of(Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Bad => "bad",
        _ => "neutral",
    };

    private static string WithoutNames(string sheet)
    {
        var light = Named().Matches(sheet).ToDictionary(name => name.Groups[1].Value, name => name.Groups[2].Value);
        var rules = sheet[sheet.IndexOf(".chart", StringComparison.Ordinal)..];
        return Use().Replace(rules, use => light[use.Groups[1].Value]);
    }

    [GeneratedRegex(@"(--[a-z0-9]+): light-dark\((#[0-9a-f]+),")]
    private static partial Regex Named();

    [GeneratedRegex(@"var\((--[a-z0-9]+)\)")]
    private static partial Regex Use();
}
