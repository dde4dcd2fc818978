using System.Text;

namespace MaskedSeq2Seq.Data;

/// <summary>Puts the pieces of words together again.</summary>
internal static class PieceJoin
{
    /// <summary>Words with single spaces between them; a joiner that nothing follows is dropped.</summary>
    public static string Join(IEnumerable<string> pieces, string joiner)
    {
        var line = new StringBuilder();
        var isOpen = true;
        foreach (var piece in pieces)
        {
            if (!isOpen)
                line.Append(' ');
            isOpen = piece.EndsWith(joiner, StringComparison.Ordinal);
            line.Append(isOpen ? piece.AsSpan()[..^joiner.Length] : piece);
        }
        return line.ToString();
    }
}
