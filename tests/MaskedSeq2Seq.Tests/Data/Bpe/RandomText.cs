using System.Security.Cryptography;
using System.Text;

namespace MaskedSeq2Seq.Tests.Data;

/// <summary>
/// A text of random words, the same everywhere: x = (1103515245 x + 12345) mod 2³¹ from x = 1, of which (x >> 8) mod n
/// is used. subword-nmt was run over the same text to find the hashes that the tests expect.
/// </summary>
internal static class RandomText
{
    private static readonly string[] Alphabet = ["a", "b", "c", "d", "e", "é", "\uFFE5", "😀", "-", "ß"];

    public static string[] Lines()
    {
        long x = 1;
        var lines = new string[400];
        for (var line = 0; line < lines.Length; line++)
            lines[line] = Line(ref x);
        return lines;
    }

    public static string HashOf(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));

    private static string Line(ref long x)
    {
        var words = new string[8];
        for (var i = 0; i < words.Length; i++)
            words[i] = Word(ref x);
        return string.Join(' ', words);
    }

    private static string Word(ref long x)
    {
        var length = 1 + Next(ref x, 9);
        var word = new StringBuilder();
        for (var i = 0; i < length; i++)
            word.Append(Alphabet[Math.Min(Next(ref x, 10), Next(ref x, 10))]);
        return word.ToString();
    }

    private static int Next(ref long x, int limit)
    {
        x = (x * 1103515245 + 12345) % (1L << 31);
        return (int)((x >> 8) % limit);
    }
}
