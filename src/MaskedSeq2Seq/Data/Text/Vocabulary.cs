namespace MaskedSeq2Seq.Data;

/// <summary>
/// The tokens one side of a task knows, by id: the special tokens first, then those of the training text. It is saved
/// as text, a <c>token&lt;TAB&gt;count</c> a line, so that it can be read and compared (see <see
/// cref="VocabularyFile"/>).
/// </summary>
/// <remarks>Safe to read from several threads.</remarks>
public sealed class Vocabulary : ITokenIds
{
    private readonly string[] tokens;
    private readonly long[] counts;
    private readonly Dictionary<string, int> ids;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> idsBySpan;

    /// <param name="entries">Tokens after the special ones, in the order of their ids, with their counts.</param>
    internal Vocabulary(IReadOnlyList<KeyValuePair<string, long>> entries)
    {
        tokens = [.. SpecialTokens.Names, .. entries.Select(entry => entry.Key)];
        counts = [.. SpecialTokens.Names.Select(_ => 0L), .. entries.Select(entry => entry.Value)];
        ids = new Dictionary<string, int>(entries.Count);
        idsBySpan = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < entries.Count; i++)
            ids.Add(entries[i].Key, SpecialTokens.Count + i);
    }

    /// <summary>How many ids there are, the special tokens included.</summary>
    public int Count => tokens.Length;

    /// <summary>
    /// The id of a token of a text, <see cref="SpecialTokens.Unknown"/> if the vocabulary lacks it. A text cannot name
    /// a special token: if <c>&lt;pad&gt;</c> stands in it, that is an unknown word like another.
    /// </summary>
    public int IdOf(string token) => ids.GetValueOrDefault(token, SpecialTokens.Unknown);

    /// <inheritdoc cref="IdOf(string)"/>
    public int IdOf(ReadOnlySpan<char> token) => idsBySpan.TryGetValue(token, out var id) ? id : SpecialTokens.Unknown;

    /// <summary>The token of an id, special tokens by their names.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such id.</exception>
    public string TokenOf(int id)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(id);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(id, Count);
        return tokens[id];
    }

    /// <summary>How often the token of an id occurred in the training text; 0 for special tokens.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such id.</exception>
    public long CountOf(int id)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(id);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(id, Count);
        return counts[id];
    }

    /// <summary>Whether a text's token has an id of its own.</summary>
    public bool Contains(string token) => ids.ContainsKey(token);

    /// <summary>Whether another vocabulary gives every token the same id.</summary>
    public bool HasTheTokensOf(Vocabulary other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return tokens.AsSpan().SequenceEqual(other.tokens);
    }

    /// <summary>Writes the vocabulary as text; a file of that name is replaced as a whole or not at all.</summary>
    public void Save(string path) => VocabularyFile.Write(this, path);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InputException">
    /// The file is missing or is not a vocabulary; the message names the line.
    /// </exception>
    public static Vocabulary Load(string path) => VocabularyFile.Read(path);
}
