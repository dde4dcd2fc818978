using System.Text;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// Text as the metrics of translation define it: their published figures come from Python programs, so white space and
/// characters are what Python takes for them.
/// </summary>
internal static class ScoredText
{
    /// <summary>The words between white space.</summary>
    public static string[] Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsSpace(text[i]))
                continue;
            if (i > start)
                words.Add(text[start..i]);
            start = i + 1;
        }
        return [.. words];
    }

    /// <summary>The line without white space at its end.</summary>
    public static string TrimEnd(string text)
    {
        var length = text.Length;
        while (length > 0 && IsSpace(text[length - 1]))
            length--;
        return text[..length];
    }

    /// <summary>The characters, each a whole code point.</summary>
    public static string[] Characters(string text)
    {
        var characters = new List<string>(text.Length);
        for (var i = 0; i < text.Length; i += characters[^1].Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out _, out var length);
            characters.Add(text.Substring(i, length));
        }
        return [.. characters];
    }

    // Unlike .NET, Python also takes the four information separators of ASCII for white space.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001c' and <= '\u001f';
}
