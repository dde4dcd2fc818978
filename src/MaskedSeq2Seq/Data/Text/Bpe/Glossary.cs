using System.Text.RegularExpressions;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// Words, and parts of words, that byte pair codes leave whole: names, tags, numbers. Entries are regular expressions,
/// with the meaning that they have for subword-nmt.
/// </summary>
internal sealed class Glossary
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly (Regex Whole, Regex Part)[] entries;
    private readonly Regex? any;

    /// <exception cref="InputException">An entry is no regular expression.</exception>
    public Glossary(IReadOnlyList<string> patterns)
    {
        entries = [.. patterns.Select(pattern => (Compile(pattern, $"^{pattern}$"), Compile(pattern, $"({pattern})")))];
        any = patterns.Count == 0 ? null : Compile(patterns[0], $"^({string.Join('|', patterns)})$");
    }

    /// <summary>Whether a word, or a part of one, is left whole.</summary>
    public bool Holds(string part) => any is not null && any.Match(part) is { Success: true, Index: 0 };

    /// <summary>Takes a word apart where an entry stands inside of it.</summary>
    public IReadOnlyList<string> Isolate(string word)
    {
        IReadOnlyList<string> parts = [word];
        foreach (var (whole, part) in entries)
            parts = [.. parts.SelectMany(text => Isolate(text, whole, part))];
        return parts;
    }

    private static IEnumerable<string> Isolate(string text, Regex whole, Regex part)
    {
        if (whole.Match(text) is { Success: true, Index: 0 } || !part.IsMatch(text))
            return [text];
        return part.Split(text).Where(piece => piece.Length > 0);
    }

    private static Regex Compile(string pattern, string full)
    {
        try
        {
            return new Regex(full, RegexOptions.CultureInvariant, Longest);
        }
        catch (ArgumentException error)
        {
            throw new InputException(
                $"the glossary's `{pattern}` is no regular expression: {error.Message}", inner: error);
        }
    }
}
