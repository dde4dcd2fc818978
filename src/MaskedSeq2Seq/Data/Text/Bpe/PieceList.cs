using System.Text;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// The pieces that a side's text has often enough, as text: one a line, in the order of their code units.
/// </summary>
internal static class PieceList
{
    public static void Write(IReadOnlySet<string> pieces, string path)
    {
        var temporary = path + ".new";
        File.WriteAllLines(temporary, pieces.Order(StringComparer.Ordinal), new UTF8Encoding(false));
        File.Move(temporary, path, overwrite: true);
    }

    /// <exception cref="InputException">The file is missing, or a line is not one piece.</exception>
    public static IReadOnlySet<string> Read(string path)
    {
        using var lines = new Utf8LineReader(path);
        var pieces = new HashSet<string>();
        while (lines.Read())
        {
            if (lines.Current.IsEmpty || lines.Current.Contains(' '))
                throw new InputException("a line must be one piece of a word, without a space", path, lines.Line);
            pieces.Add(lines.Current.ToString());
        }
        return pieces;
    }
}
