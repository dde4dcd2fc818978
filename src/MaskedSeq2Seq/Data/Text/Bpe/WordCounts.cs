using System.Runtime.InteropServices;

namespace MaskedSeq2Seq.Data;

/// <summary>How often each word of a text occurs.</summary>
public sealed class WordCounts : ITokenSink
{
    private readonly Dictionary<string, long> counts = [];
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> countsBySpan;

    /// <summary>Starts with no word.</summary>
    public WordCounts() => countsBySpan = counts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many different words there are.</summary>
    public int Count => counts.Count;

    /// <summary>Counts a word once more.</summary>
    public void Add(ReadOnlySpan<char> token) =>
        CollectionsMarshal.GetValueRefOrAddDefault(countsBySpan, token, out _)++;

    /// <summary>Counts a word several times.</summary>
    internal void Add(string word, long times) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _) += times;

    /// <summary>The counts of two texts together.</summary>
    internal static WordCounts Sum(WordCounts first, WordCounts second)
    {
        var sum = new WordCounts();
        foreach (var (word, count) in first.counts.Concat(second.counts))
            sum.Add(word, count);
        return sum;
    }

    /// <summary>The words in the order in which they were met, with their counts.</summary>
    internal IEnumerable<KeyValuePair<string, long>> Words => counts;

    /// <summary>Counts the words of a file, line by line.</summary>
    /// <param name="path">A UTF-8 text, its words between spaces.</param>
    /// <param name="lowercase">Whether it is lower-cased first.</param>
    /// <exception cref="InputException">The file cannot be read; the message names the line.</exception>
    public void AddFile(string path, bool lowercase = false)
    {
        var words = Tokenizers.Prepared(new LanguageSettings { Lowercase = lowercase }, new SpaceTokenizer());
        using var lines = new Utf8LineReader(path);
        while (lines.Read())
            words.Tokenize(lines.Current, this);
    }
}
