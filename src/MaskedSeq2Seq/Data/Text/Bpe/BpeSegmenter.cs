using System.Buffers;
using System.Text;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// Cuts words into the pieces that codes make of them: the characters of a word are symbols, and of all neighbours that
/// the codes merge, those learned first are merged first, until none is left.
/// </summary>
/// <remarks>Safe to use from several threads.</remarks>
/// <param name="codes">The merges.</param>
internal sealed class BpeSegmenter(BpeCodes codes)
{
    private const int Unranked = -1;
    private const int OnStack = 64;

    /// <summary>The ends of a word's pieces.</summary>
    /// <param name="word">The word, not empty.</param>
    /// <param name="ends">
    /// Receives where each piece ends, in UTF-16 code units; as long as the word at least, and one more.
    /// </param>
    /// <param name="dropout">Leaves out merges, or null.</param>
    /// <returns>How many pieces there are.</returns>
    public int Cut(ReadOnlySpan<char> word, Span<int> ends, MergeDropout? dropout = null)
    {
        var room = word.Length + 1;
        if (room <= OnStack)
            return Cut(word, ends, stackalloc int[OnStack], stackalloc int[OnStack], dropout);
        var buffer = ArrayPool<int>.Shared.Rent(2 * room);
        var count = Cut(word, ends, buffer.AsSpan(0, room), buffer.AsSpan(room, room), dropout);
        ArrayPool<int>.Shared.Return(buffer);
        return count;
    }

    private int Cut(
        ReadOnlySpan<char> word, Span<int> ends, Span<int> symbols, Span<int> ranks, MergeDropout? dropout)
    {
        var characters = Characters(word, ends, symbols);
        // One character is a piece whatever the codes say.
        if (ends[0] == word.Length)
            return 1;
        var count = characters;
        ranks[..count].Fill(Unranked);
        do
        {
            Rank(symbols[..count], ranks);
        }
        while (TryMergeFirst(ref count, ends, symbols, ranks, dropout));
        // The end of a word, where it is a symbol that nothing was merged with, is no piece.
        return count > 1 && ends[count - 1] == ends[count - 2] ? count - 1 : count;
    }

    private int Characters(ReadOnlySpan<char> word, Span<int> ends, Span<int> symbols)
    {
        Span<char> last = stackalloc char[2 + BpeCodes.EndOfWord.Length];
        int count = 0, start = 0;
        while (start < word.Length)
        {
            Rune.DecodeFromUtf16(word[start..], out _, out var length);
            scoped var character = word.Slice(start, length);
            start += length;
            if (start == word.Length && !codes.EndIsSymbol)
            {
                character.CopyTo(last);
                BpeCodes.EndOfWord.CopyTo(last[length..]);
                character = last[..(length + BpeCodes.EndOfWord.Length)];
            }
            (symbols[count], ends[count]) = (codes.IdOf(character), start);
            count++;
        }
        if (codes.EndIsSymbol)
            (symbols[count], ends[count++]) = (codes.IdOf(BpeCodes.EndOfWord), start);
        return count;
    }

    private void Rank(ReadOnlySpan<int> symbols, Span<int> ranks)
    {
        for (var i = 0; i + 1 < symbols.Length; i++)
        {
            if (ranks[i] == Unranked)
                ranks[i] = codes.RankOf(symbols[i], symbols[i + 1]);
        }
    }

    /// <summary>Merges the pair that was learned first, wherever it stands.</summary>
    /// <returns>False if there is none.</returns>
    private bool TryMergeFirst(
        ref int count, Span<int> ends, Span<int> symbols, Span<int> ranks, MergeDropout? dropout)
    {
        Span<bool> dropped = dropout is null ? [] : count <= OnStack ? stackalloc bool[OnStack] : new bool[count];
        var first = BpeCodes.NoRank;
        for (var i = 0; i + 1 < count; i++)
        {
            if (dropout is not null && (dropped[i] = ranks[i] != BpeCodes.NoRank && dropout.Drops()))
                continue;
            first = Math.Min(first, ranks[i]);
        }
        if (first == BpeCodes.NoRank)
            return false;
        var kept = 0;
        for (var i = 0; i < count; i++, kept++)
        {
            var here = i + 1 < count && ranks[i] == first && (dropout is null || !dropped[i]);
            symbols[kept] = here ? codes.ProductOf(symbols[i], symbols[i + 1]) : symbols[i];
            if (here && kept > 0)
                ranks[kept - 1] = Unranked;
            ranks[kept] = here ? Unranked : ranks[i];
            ends[kept] = ends[here ? ++i : i];
        }
        count = kept;
        return true;
    }
}
