namespace MaskedSeq2Seq.Data;

/// <summary>
/// Tokens are what stands between white space (of any kind that Unicode knows); joined with single spaces.
/// </summary>
public sealed class WhitespaceTokenizer : ITokenizer
{
    /// <inheritdoc/>
    public string Name => "whitespace";

    /// <inheritdoc/>
    public void Tokenize(ReadOnlySpan<char> line, ITokenSink tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var start = -1;
        for (var i = 0; i < line.Length; i++)
        {
            if (!char.IsWhiteSpace(line[i]))
            {
                if (start < 0)
                    start = i;
            }
            else if (start >= 0)
            {
                tokens.Add(line[start..i]);
                start = -1;
            }
        }
        if (start >= 0)
            tokens.Add(line[start..]);
    }

    /// <inheritdoc/>
    public string Join(IEnumerable<string> tokens) => string.Join(' ', tokens);
}
