using System.Text;

namespace MaskedSeq2Seq;

/// <summary>What messages show of a text that stands in a file.</summary>
internal static class Excerpt
{
    private const int Most = 60;

    /// <summary>The beginning of a text, on one line and with nothing in it that a terminal would obey.</summary>
    /// <param name="text">The text.</param>
    public static string Of(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text[..Math.Min(Most, text.Length)].EnumerateRunes())
            shown.Append(Rune.IsControl(rune) || rune == Rune.ReplacementChar ? "?" : rune.ToString());
        return text.Length > Most ? $"{shown}…" : shown.ToString();
    }
}
