namespace MaskedSeq2Seq.Data;

/// <summary>
/// Lower-cases each line (culture-independent, character by character) before another tokenizer cuts it.
/// </summary>
/// <param name="inner">The tokenizer that cuts.</param>
public sealed class LowercasingTokenizer(ITokenizer inner) : ITokenizer
{
    private const int OnStack = 512;

    /// <inheritdoc/>
    public string Name => inner.Name;

    /// <inheritdoc/>
    public void Tokenize(ReadOnlySpan<char> line, ITokenSink tokens)
    {
        var lower = line.Length <= OnStack ? stackalloc char[OnStack] : new char[line.Length];
        var length = line.ToLowerInvariant(lower);
        inner.Tokenize(lower[..length], tokens);
    }

    /// <inheritdoc/>
    public string Join(IEnumerable<string> tokens) => inner.Join(tokens);
}
