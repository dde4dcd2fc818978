using System.Text.RegularExpressions;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// The tokenisation of NIST's mteval-v13a, with which most BLEU figures of the last decades were made: ASCII
/// punctuation stands alone, but points and commas stay within numbers.
/// </summary>
internal static partial class Mteval13aTokenizer
{
    /// <summary>The words of a line.</summary>
    public static string[] Cut(string line)
    {
        var text = line.Replace("<skipped>", "", StringComparison.Ordinal);
        return ScoredText.Words(PartPunctuation($" {Unescape(text)} "));
    }

    /// <summary>Writes the XML escapes that stand for one ASCII character as that character.</summary>
    public static string Unescape(string text) => text
        .Replace("&quot;", "\"", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal)
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal);

    /// <summary>Sets ASCII punctuation apart by spaces.</summary>
    public static string PartPunctuation(string text) => PartNumbers(PartSymbols(text));

    /// <summary>Sets apart all ASCII punctuation but the apostrophe, comma, hyphen and point.</summary>
    public static string PartSymbols(string text) => Symbol().Replace(text, " $1 ");

    /// <summary>Sets apart points, commas and hyphens, as far as they do not belong to a number or a word.</summary>
    public static string PartNumbers(string text)
    {
        text = PointAfterNoDigit().Replace(text, "$1 $2 ");
        text = PointBeforeNoDigit().Replace(text, " $1 $2");
        return HyphenAfterDigit().Replace(text, "$1 $2 ");
    }

    [GeneratedRegex(@"([{-~\[-` -&(-+:-@/])")]
    private static partial Regex Symbol();

    [GeneratedRegex(@"([^0-9])([.,])", RegexOptions.Singleline)]
    private static partial Regex PointAfterNoDigit();

    [GeneratedRegex(@"([.,])([^0-9])", RegexOptions.Singleline)]
    private static partial Regex PointBeforeNoDigit();

    [GeneratedRegex(@"([0-9])(-)")]
    private static partial Regex HyphenAfterDigit();
}
