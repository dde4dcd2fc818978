using System.Text;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// Every Unicode scalar value is a token, so a character outside the basic plane is one token, not two halves.
/// A space becomes <c>▁</c> (U+2581), which can be seen in a vocabulary file; joining turns it back into a space, so
/// a text that itself contains U+2581 comes back with spaces there.
/// </summary>
public sealed class CharacterTokenizer : ITokenizer
{
    private const string VisibleSpace = "\u2581";

    /// <inheritdoc/>
    public string Name => "character";

    /// <inheritdoc/>
    public void Tokenize(ReadOnlySpan<char> line, ITokenSink tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        while (!line.IsEmpty)
        {
            // A lone half of a pair cannot come from strictly decoded text; it is passed on as it is.
            Rune.DecodeFromUtf16(line, out _, out var length);
            tokens.Add(line[0] == ' ' ? VisibleSpace : line[..length]);
            line = line[length..];
        }
    }

    /// <inheritdoc/>
    public string Join(IEnumerable<string> tokens) =>
        string.Concat(tokens).Replace(VisibleSpace, " ", StringComparison.Ordinal);
}
