using System.Globalization;
using System.Text;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// The international tokenisation of NIST's mteval-v14: punctuation and symbols of any script stand alone, but
/// punctuation stays between two digits, and after a number at the end of a line.
/// </summary>
internal static class InternationalTokenizer
{
    /// <summary>The words of a line.</summary>
    public static string[] Cut(string line)
    {
        var parted = PartPairs([.. line.EnumerateRunes()], IsNoNumber, Rune.IsPunctuation, spaceFirst: false);
        parted = PartPairs(parted, Rune.IsPunctuation, IsNoNumber, spaceFirst: true);
        var text = new StringBuilder(parted.Count);
        foreach (var rune in parted)
            text.Append(Rune.IsSymbol(rune) ? $" {rune} " : rune.ToString());
        return ScoredText.Words(text.ToString());
    }

    /// <summary>
    /// Sets a space between two neighbours, and one before or after both; from the left, a character is in one pair.
    /// </summary>
    private static List<Rune> PartPairs(
        List<Rune> text, Func<Rune, bool> isFirst, Func<Rune, bool> isSecond, bool spaceFirst)
    {
        var space = new Rune(' ');
        var parted = new List<Rune>(2 * text.Count);
        for (var i = 0; i < text.Count; i++)
        {
            var isPair = i + 1 < text.Count && isFirst(text[i]) && isSecond(text[i + 1]);
            if (!isPair)
                parted.Add(text[i]);
            else if (spaceFirst)
                parted.AddRange([space, text[i], space, text[++i]]);
            else
                parted.AddRange([text[i], space, text[++i], space]);
        }
        return parted;
    }

    private static bool IsNoNumber(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber);
}
