namespace MaskedSeq2Seq.Data;

/// <summary>
/// A way to cut a line of text into tokens and to put tokens together again. Implementations hold no state.
/// </summary>
/// <remarks>To add one: a class with this interface, and one line in <see cref="Tokenizers"/>.</remarks>
public interface ITokenizer
{
    /// <summary>The name that configurations use.</summary>
    string Name { get; }

    /// <summary>Cuts a line into tokens, in order. No token is empty.</summary>
    /// <param name="line">A line of text without its end.</param>
    /// <param name="tokens">Receives each token; a span it is given is valid only during that call.</param>
    void Tokenize(ReadOnlySpan<char> line, ITokenSink tokens);

    /// <summary>Turns tokens back into a line of text.</summary>
    string Join(IEnumerable<string> tokens);
}
