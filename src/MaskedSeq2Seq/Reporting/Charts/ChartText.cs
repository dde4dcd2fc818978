using System.Text;

namespace MaskedSeq2Seq.Reporting.Charts;

/// <summary>
/// How much room text takes. There is no font at hand to measure with, so widths are those of the
/// widest of the common sans-serif faces.
/// </summary>
internal static class ChartText
{
    /// <summary>The size of a chart's text, in pixels.</summary>
    public const double Size = 12;

    /// <summary>From one line of text to the next, in pixels.</summary>
    public const double LineHeight = 15;

    private const string Narrow = "ijltfrI.,:;|!'`()[] ";
    private const string Wide = "mwMW%@+−=×→←±";

    /// <summary>The width of a line of text, in pixels.</summary>
    public static double Width(string text, double size = Size) =>
        text.EnumerateRunes().Sum(rune => Em(rune)) * size;

    /// <summary>Text in lines that are as wide as asked, if its words allow that.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}") <= width)
                lines[^1] += $" {word}";
            else
                lines.Add(word);
        }
        return lines;
    }

    /// <summary>Text cut to a width, with an ellipsis where something is missing.</summary>
    public static string Cut(string text, double width, double size = Size)
    {
        if (Width(text, size) <= width)
            return text;
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Width($"{kept}{rune}…", size) > width)
                break;
            kept.Append(rune);
        }
        return $"{kept}…";
    }

    private static double Em(Rune rune)
    {
        if (rune.Value >= 0x1100)
            return 1;
        var character = (char)rune.Value;
        return Narrow.Contains(character, StringComparison.Ordinal) ? 0.4
            : Wide.Contains(character, StringComparison.Ordinal) ? 0.98
            : char.IsUpper(character) ? 0.74
            : 0.63;
    }
}
