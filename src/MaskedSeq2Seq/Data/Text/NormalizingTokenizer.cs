namespace MaskedSeq2Seq.Data;

/// <summary>Brings each line into a Unicode normalisation form before another tokenizer cuts it.</summary>
/// <param name="inner">The tokenizer that cuts.</param>
/// <param name="form">The form; not <see cref="TextNormalization.None"/>.</param>
internal sealed class NormalizingTokenizer(ITokenizer inner, TextNormalization form) : ITokenizer
{
    private readonly UnicodeNormalizer normalizer = new(compatibility: form == TextNormalization.Nfkc);

    /// <inheritdoc/>
    public string Name => inner.Name;

    /// <inheritdoc/>
    public void Tokenize(ReadOnlySpan<char> line, ITokenSink tokens) =>
        inner.Tokenize(normalizer.Normalize(line), tokens);

    /// <inheritdoc/>
    public string Join(IEnumerable<string> tokens) => inner.Join(tokens);
}
