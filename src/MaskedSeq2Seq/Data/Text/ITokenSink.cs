namespace MaskedSeq2Seq.Data;

/// <summary>
/// Takes the tokens of a line one by one, as spans, so that no string has to be made for each of them.
/// </summary>
public interface ITokenSink
{
    /// <summary>Takes the next token.</summary>
    /// <param name="token">Its characters, valid only during the call.</param>
    void Add(ReadOnlySpan<char> token);
}
