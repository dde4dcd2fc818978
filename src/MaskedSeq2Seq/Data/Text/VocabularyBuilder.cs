using System.Runtime.InteropServices;

namespace MaskedSeq2Seq.Data;

/// <summary>Counts tokens and keeps the most frequent.</summary>
public sealed class VocabularyBuilder : ITokenSink
{
    private readonly Dictionary<string, long> counts = [];
    private readonly HashSet<string> required = [];
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> countsBySpan;

    /// <summary>Starts with nothing counted.</summary>
    public VocabularyBuilder() => countsBySpan = counts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Counts a token once.</summary>
    public void Add(string token) => Add(token, 1);

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<char> token) =>
        CollectionsMarshal.GetValueRefOrAddDefault(countsBySpan, token, out _)++;

    /// <summary>Counts a token several times.</summary>
    public void Add(string token, long times) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, token, out _) += times;

    /// <summary>Keeps a token from being left out because it is rare, even if it is never counted.</summary>
    internal void Require(string token)
    {
        required.Add(token);
        Add(token, 0);
    }

    /// <summary>
    /// The vocabulary of the tokens counted: by count, most frequent first; equally frequent ones in the order of their
    /// UTF-16 code units, so that the same text always gives the same ids.
    /// </summary>
    /// <param name="limit">The most ids it may have, special tokens included; 0 for no limit.</param>
    /// <param name="minimumCount">Rarer tokens are left out.</param>
    public Vocabulary Build(int limit = 0, int minimumCount = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var kept = counts.Where(entry => IsKept(entry.Key, entry.Value, minimumCount)).ToList();
        kept.Sort((a, b) => b.Value != a.Value ? b.Value.CompareTo(a.Value) : string.CompareOrdinal(a.Key, b.Key));
        var room = limit == 0 ? kept.Count : Math.Clamp(limit - SpecialTokens.Count, 0, kept.Count);
        return new Vocabulary(kept[..room]);
    }

    private bool IsKept(string token, long count, int minimumCount) =>
        (count >= minimumCount || required.Contains(token)) && !SpecialTokens.Names.Contains(token);
}
