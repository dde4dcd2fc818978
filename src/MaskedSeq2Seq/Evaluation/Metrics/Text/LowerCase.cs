using System.Globalization;
using System.Text;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// Unicode's full lower case: unlike the simple mapping of .NET, it writes a sigma that ends a word as ς, and the
/// dotted capital I as i with a combining dot.
/// </summary>
internal static class LowerCase
{
    private const char CapitalSigma = 'Σ';
    private const char DottedCapitalI = 'İ';

    /// <summary>A line in lower case.</summary>
    public static string Of(string text)
    {
        var lower = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var isWhole = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length) == 0;
            if (!isWhole)
                lower.Append(text, i, length);
            else if (rune.Value == DottedCapitalI)
                lower.Append("i\u0307");
            else if (rune.Value == CapitalSigma)
                lower.Append(EndsWord(text, i) ? 'ς' : 'σ');
            else
                lower.Append(Rune.ToLowerInvariant(rune).ToString());
            i += length;
        }
        return lower.ToString();
    }

    private static bool EndsWord(string text, int sigma) =>
        text[..sigma].EnumerateRunes().Reverse().FirstOrDefault(IsSeen) is var before && IsCased(before)
        && !IsCased(text[(sigma + 1)..].EnumerateRunes().FirstOrDefault(IsSeen));

    private static bool IsCased(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    // What Unicode calls case-ignorable is looked through: marks, modifiers, and punctuation inside of words.
    private static bool IsSeen(Rune rune) =>
        !(rune.IsBmp && "'.:·‘’․﹕．：＇".Contains((char)rune.Value, StringComparison.Ordinal))
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol);
}
