namespace MaskedSeq2Seq.Data;

/// <summary>
/// Lets through only pieces that a side's own text has often enough: another is split again, the last merge first,
/// until its parts are such or single characters. So codes learned from two languages make no piece that one of them
/// hardly knows.
/// </summary>
/// <param name="codes">The merges.</param>
/// <param name="pieces">The pieces to let through, with <c>@@</c> where a word goes on.</param>
internal sealed class PieceFilter(BpeCodes codes, IReadOnlySet<string> pieces)
{
    private readonly Dictionary<string, (string Left, string Right)> splits = codes.Splits();

    /// <summary>The pieces let through.</summary>
    public IReadOnlySet<string> Pieces => pieces;

    /// <summary>Adds a piece, or what is left of it when it is split.</summary>
    /// <param name="piece">The piece without a joiner.</param>
    /// <param name="isLast">Whether the word ends with it.</param>
    /// <param name="kept">Receives the pieces.</param>
    public void Add(string piece, bool isLast, List<string> kept)
    {
        var isKept = pieces.Contains(isLast ? piece : piece + BpeTokenizer.Joiner);
        if (isKept || SplitOf(piece, isLast) is not var (left, right))
        {
            kept.Add(piece);
            return;
        }
        Add(left, isLast: false, kept);
        Add(right, isLast, kept);
    }

    private (string Left, string Right)? SplitOf(string piece, bool isLast)
    {
        if (!splits.TryGetValue(isLast ? piece + BpeCodes.EndOfWord : piece, out var split))
            return null;
        if (!isLast)
            return split;
        // Where the end of a word is a symbol of its own, a piece cannot be split from it.
        return split.Right == BpeCodes.EndOfWord ? null : (split.Left, split.Right[..^BpeCodes.EndOfWord.Length]);
    }
}
