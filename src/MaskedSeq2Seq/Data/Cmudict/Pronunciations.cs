using System.Buffers;
using System.Globalization;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// Words and how they are spoken, out of a file of the CMU Pronouncing Dictionary: <c>word P H O N E S</c> a line,
/// another way to say the word as <c>word(2)</c>, comments after <c>#</c> or on lines that start with <c>;;;</c>.
/// Stress marks are removed, words are lower-cased.
/// </summary>
public sealed class Pronunciations
{
    private static readonly SearchValues<char> Stress = SearchValues.Create("012");

    private readonly Dictionary<string, List<string>> entries = [];
    private readonly List<string> words = [];

    private Pronunciations()
    {
    }

    /// <summary>The words in the order of the file.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The ways to say a word, phones with spaces between, in the order of the file.</summary>
    public IReadOnlyList<string> this[string word] => entries[word];

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It is missing, or a line is no entry; the message names the line.</exception>
    public static Pronunciations Load(string path)
    {
        using var lines = new Utf8LineReader(path, longestLine: 1 << 16);
        var dictionary = new Pronunciations();
        while (lines.Read())
        {
            if (!lines.Current.StartsWith(";;;"))
                dictionary.Add(lines);
        }
        return dictionary.words.Count > 0
            ? dictionary
            : throw new InputException("there is not one word in this file: it is no pronouncing dictionary", path);
    }

    private void Add(Utf8LineReader lines)
    {
        var line = lines.Current;
        if (line.IndexOf(" #") is >= 0 and var comment)
            line = line[..comment];
        var parts = line.ToString().Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return;
        if (parts.Length == 1)
            throw Broken(lines, $"`{parts[0]}` has no phones");
        var spoken = string.Join(' ', parts.Skip(1).Select(phone => Phone(lines, phone)));
        var word = WithoutNumber(parts[0]).ToLowerInvariant();
        if (!entries.TryGetValue(word, out var ways))
        {
            entries.Add(word, ways = []);
            words.Add(word);
        }
        // Two entries that differ in their stress alone are one without it.
        if (!ways.Contains(spoken))
            ways.Add(spoken);
    }

    private static string Phone(Utf8LineReader lines, string text)
    {
        var phone = text.Length > 1 && Stress.Contains(text[^1]) ? text[..^1] : text;
        return phone.Length <= 3 && phone.All(char.IsAsciiLetterUpper)
            ? phone
            : throw Broken(
                lines, $"`{text}` is no phone: phones are capital letters with a stress mark or none, such as AH0");
    }

    private static string WithoutNumber(string word)
    {
        var open = word.LastIndexOf('(');
        return open > 0 && word[^1] == ')' && int.TryParse(
            word.AsSpan()[(open + 1)..^1], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? word[..open]
            : word;
    }

    private static InputException Broken(Utf8LineReader lines, string problem) =>
        new($"{problem}; a line of a pronouncing dictionary is a word and its phones", lines.Path, lines.Line);
}
