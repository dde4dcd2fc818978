using System.Globalization;
using System.Text;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// A vocabulary as UTF-8 text: a <c>token&lt;TAB&gt;count</c> a line in the order of the ids, special tokens first.
/// Characters of a token that cannot be seen are written as in C#: <c>\\</c>, <c>\t</c>, <c>\n</c>, <c>\r</c>, and any
/// other white space, control or formatting character as <c>\uXXXX</c>.
/// </summary>
internal static class VocabularyFile
{
    public static void Write(Vocabulary vocabulary, string path)
    {
        var temporary = path + ".new";
        using (var writer = new StreamWriter(temporary, append: false, new UTF8Encoding(false)) { NewLine = "\n" })
        {
            for (var id = 0; id < vocabulary.Count; id++)
            {
                writer.Write(Escape(vocabulary.TokenOf(id)));
                writer.Write('\t');
                writer.WriteLine(vocabulary.CountOf(id).ToString(CultureInfo.InvariantCulture));
            }
        }
        File.Move(temporary, path, overwrite: true);
    }

    public static Vocabulary Read(string path)
    {
        using var lines = new Utf8LineReader(path);
        var entries = new List<KeyValuePair<string, long>>();
        var seen = new Dictionary<string, long>();
        while (lines.Read())
        {
            var (token, count) = Entry(lines);
            if (!seen.TryAdd(token, lines.Line))
                throw Broken(lines, $"the token `{Excerpt.Of(token)}` stands on line {seen[token]} already");
            if (lines.Line <= SpecialTokens.Count)
                RequireSpecial(lines, token);
            else
                entries.Add(new KeyValuePair<string, long>(token, count));
        }
        if (lines.Line < SpecialTokens.Count)
            throw Broken(
                lines,
                $"a vocabulary starts with the lines of {string.Join(", ", SpecialTokens.Names)}; "
                + $"this file has {lines.Line}");
        return new Vocabulary(entries);
    }

    private static void RequireSpecial(Utf8LineReader lines, string token)
    {
        var expected = SpecialTokens.Names[(int)lines.Line - 1];
        if (token != expected)
            throw Broken(lines, $"a vocabulary has `{expected}` here, not `{Excerpt.Of(token)}`");
    }

    private static (string Token, long Count) Entry(Utf8LineReader lines)
    {
        var line = lines.Current;
        var tab = line.IndexOf('\t');
        if (tab <= 0)
            throw Broken(lines, "expected token<TAB>count");
        if (!long.TryParse(line[(tab + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            throw Broken(lines, $"the count must be a whole number, not `{Excerpt.Of(line[(tab + 1)..])}`");
        return (Unescape(lines, line[..tab]), count);
    }

    private static string Escape(string token)
    {
        if (!token.Any(IsEscaped) && !HasLoneSurrogate(token))
            return token;
        var text = new StringBuilder();
        for (var i = 0; i < token.Length; i++)
        {
            if (char.IsSurrogatePair(token, i))
                text.Append(token, i++, 2);
            else
                text.Append(Escape(token[i]));
        }
        return text.ToString();
    }

    private static string Escape(char character) => character switch
    {
        '\\' => @"\\",
        '\t' => @"\t",
        '\n' => @"\n",
        '\r' => @"\r",
        _ when IsEscaped(character) || char.IsSurrogate(character) =>
            @"\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
        _ => character.ToString(),
    };

    private static bool IsEscaped(char character) =>
        character == '\\' || char.IsWhiteSpace(character) || char.IsControl(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.Format;

    private static bool HasLoneSurrogate(string token)
    {
        for (var i = 0; i < token.Length; i++)
        {
            if (char.IsSurrogatePair(token, i))
                i++;
            else if (char.IsSurrogate(token[i]))
                return true;
        }
        return false;
    }

    private static string Unescape(Utf8LineReader lines, ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
            return text.ToString();
        var token = new StringBuilder();
        while (!text.IsEmpty)
        {
            var (character, length) = text[0] == '\\' ? Escaped(lines, text) : (text[0], 1);
            token.Append(character);
            text = text[length..];
        }
        return token.ToString();
    }

    private static (char Character, int Length) Escaped(Utf8LineReader lines, ReadOnlySpan<char> text)
    {
        var kind = text.Length > 1 ? text[1] : '\0';
        if (kind == 'u' && text.Length >= 6
            && ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            return ((char)code, 6);
        return kind switch
        {
            '\\' => ('\\', 2),
            't' => ('\t', 2),
            'n' => ('\n', 2),
            'r' => ('\r', 2),
            _ => throw Broken(lines, @"a backslash must start one of \\, \t, \n, \r, \uXXXX"),
        };
    }

    private static InputException Broken(Utf8LineReader lines, string problem) =>
        new(problem + ", so this is not a vocabulary that was saved", lines.Path, Math.Max(1, lines.Line));
}
