using System.Text;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// Finds what words can be cut into when merges are left out: characters, and every part that some merge makes. A
/// vocabulary that BPE-dropout is to train needs all of them, for most never stand in text that is cut without chance.
/// </summary>
/// <param name="codes">The merges.</param>
/// <param name="allowed">The pieces that are not split further, or null if all may stand.</param>
internal sealed class PossiblePieces(BpeCodes codes, IReadOnlySet<string>? allowed)
{
    /// <summary>The pieces, with <c>@@</c> where the word goes on, in the order in which they are met.</summary>
    public IEnumerable<string> Of(IEnumerable<string> words)
    {
        var found = new HashSet<string>();
        foreach (var word in words)
        {
            foreach (var piece in Of(word))
            {
                if (found.Add(piece))
                    yield return piece;
            }
        }
    }

    private IEnumerable<string> Of(string word)
    {
        var ends = Ends(word);
        for (var (first, start) = (0, 0); first < ends.Count; start = ends[first++])
        {
            yield return Piece(word, start, ends[first]);
            for (var last = first + 1; last < ends.Count && ends[last] - start <= codes.LongestSymbol; last++)
            {
                if (IsMade(word, start, ends[last]))
                    yield return Piece(word, start, ends[last]);
            }
        }
    }

    private bool IsMade(string word, int start, int end)
    {
        var part = word[start..end];
        var isLast = end == word.Length;
        var isSymbol = (isLast && codes.IdOf(part + BpeCodes.EndOfWord) != BpeCodes.UnknownSymbol)
            || ((!isLast || codes.EndIsSymbol) && codes.IdOf(part) != BpeCodes.UnknownSymbol);
        return isSymbol && (allowed is null || allowed.Contains(Piece(word, start, end)));
    }

    private static string Piece(string word, int start, int end) =>
        end == word.Length ? word[start..] : word[start..end] + BpeTokenizer.Joiner;

    /// <summary>Where each character ends.</summary>
    private static List<int> Ends(string word)
    {
        var ends = new List<int>(word.Length);
        for (var at = 0; at < word.Length; ends.Add(at))
        {
            Rune.DecodeFromUtf16(word.AsSpan(at), out _, out var length);
            at += length;
        }
        return ends;
    }
}
