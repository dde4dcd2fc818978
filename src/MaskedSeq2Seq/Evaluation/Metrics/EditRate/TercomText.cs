using System.Text.RegularExpressions;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>Cuts text into words as tercom does, the first program for TER.</summary>
/// <param name="settings">What it does to the text before.</param>
/// <remarks>
/// Tercom's rules for Japanese syllables are left out: they ask for one at the very beginning of a line, where
/// normalising has put a space, and so they never apply.
/// </remarks>
internal sealed partial class TercomText(EditRateSettings settings)
{
    /// <summary>The words of a line.</summary>
    public string[] Words(string line)
    {
        var text = ScoredText.TrimEnd(line);
        if (text.Length == 0)
            return [];
        if (!settings.CaseSensitive)
            text = LowerCase.Of(text);
        if (settings.Normalized)
            text = Normalize(text);
        if (settings.NoPunctuation)
            text = RemovePunctuation(text);
        return ScoredText.Words(text);
    }

    private string Normalize(string text)
    {
        text = Mteval13aTokenizer.PartSymbols($" {Mteval13aTokenizer.Unescape(text)} ");
        text = text.Replace("'s ", " 's ", StringComparison.Ordinal);
        text = Mteval13aTokenizer.PartNumbers(text);
        return settings.AsianSupport ? AsianPunctuation().Replace(Ideograph().Replace(text, " $0 "), " $0 ") : text;
    }

    private string RemovePunctuation(string text)
    {
        text = WesternPunctuation().Replace(text, "");
        return settings.AsianSupport ? AsianPunctuation().Replace(text, "") : text;
    }

    // Unified ideographs, strokes, radicals, compatibility forms; the last range is tercom's "enclosed letters".
    [GeneratedRegex(@"[\u4e00-\u9fff\u3400-\u4dbf\u31c0-\u31ef\u2e80-\u2eff\uf900-\ufaff\ufe30-\ufe4f\u3200-\u3f22]")]
    private static partial Regex Ideograph();

    [GeneratedRegex(@"[\u3001\u3002\u3008-\u3011\u3014-\u301f\uff61-\uff65\u30fb"
        + @"\uff0e\uff0c\uff1f\uff1a\uff1b\uff01\uff02\uff08\uff09]")]
    private static partial Regex AsianPunctuation();

    [GeneratedRegex(@"[.,?:;!""()]")]
    private static partial Regex WesternPunctuation();
}
