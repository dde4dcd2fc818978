using System.Buffers;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// Cuts at spaces, and at what some programs take for the end of a line; a tab or a no-break space is a character like
/// another. These are the words that subword-nmt sees.
/// </summary>
internal sealed class SpaceTokenizer : ITokenizer
{
    public static readonly SearchValues<char> Separators =
        SearchValues.Create(" \r\n\u000B\u000C\u001C\u001D\u001E\u0085\u2028\u2029");

    public string Name => "space";

    public void Tokenize(ReadOnlySpan<char> line, ITokenSink tokens)
    {
        foreach (var word in line.SplitAny(Separators))
        {
            if (!line[word].IsEmpty)
                tokens.Add(line[word]);
        }
    }

    public string Join(IEnumerable<string> tokens) => string.Join(' ', tokens);
}
