using System.Runtime.InteropServices;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// Numbers tokens in the order in which they are met. A corpus is read once with such passing ids; when its tokens are
/// counted and the vocabulary is known, they are replaced by the vocabulary's, and the text need not be read again.
/// </summary>
internal sealed class TokenIndex : ITokenIds
{
    private readonly Dictionary<string, int> ids = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> idsBySpan;

    public TokenIndex() => idsBySpan = ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public int IdOf(ReadOnlySpan<char> token)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(idsBySpan, token, out var known);
        if (!known)
            id = ids.Count - 1;
        return id;
    }

    /// <summary>The tokens in the order of their passing ids.</summary>
    public IEnumerable<string> Tokens => ids.Keys;

    /// <summary>Makes the vocabulary of texts that were read with this index, and gives the texts its ids.</summary>
    /// <param name="settings">Which tokens are left out.</param>
    /// <param name="required">Tokens that are not left out, however rarely they were read.</param>
    /// <param name="texts">The texts.</param>
    public Vocabulary Settle(LanguageSettings settings, IEnumerable<string> required, params SentenceStore[] texts)
    {
        var counts = new long[ids.Count];
        foreach (var text in texts)
        {
            foreach (var id in text.AllIds)
                counts[id]++;
        }
        var builder = new VocabularyBuilder();
        foreach (var (token, id) in ids)
            builder.Add(token, counts[id]);
        foreach (var token in required)
            builder.Require(token);
        var vocabulary = builder.Build(settings.VocabularyLimit, settings.MinimumCount);
        var settled = new int[ids.Count];
        foreach (var (token, id) in ids)
            settled[id] = vocabulary.IdOf(token);
        foreach (var text in texts)
        {
            foreach (ref var id in text.AllIds)
                id = settled[id];
        }
        return vocabulary;
    }
}
