namespace MaskedSeq2Seq.Data;

/// <summary>
/// The whole line is one token, a label: the name of a class, which may have several words. White space around it does
/// not count.
/// </summary>
public sealed class LabelTokenizer : ITokenizer
{
    internal const string Label = "label";

    /// <inheritdoc/>
    public string Name => Label;

    /// <inheritdoc/>
    public void Tokenize(ReadOnlySpan<char> line, ITokenSink tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var label = line.Trim();
        if (!label.IsEmpty)
            tokens.Add(label);
    }

    /// <inheritdoc/>
    public string Join(IEnumerable<string> tokens) => string.Join(' ', tokens);
}
