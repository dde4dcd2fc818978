namespace MaskedSeq2Seq.Data;

/// <summary>Tokenizing into strings, where speed does not matter.</summary>
public static class TokenizerExtensions
{
    /// <summary>Adds the tokens of a line to a collection.</summary>
    public static void Tokenize(this ITokenizer tokenizer, string line, ICollection<string> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentNullException.ThrowIfNull(line);
        tokenizer.Tokenize(line.AsSpan(), new Collector(tokens));
    }

    /// <summary>The tokens of a line.</summary>
    public static string[] Tokenize(this ITokenizer tokenizer, string line)
    {
        var tokens = new List<string>();
        tokenizer.Tokenize(line, tokens);
        return [.. tokens];
    }

    private sealed class Collector(ICollection<string> tokens) : ITokenSink
    {
        public void Add(ReadOnlySpan<char> token) => tokens.Add(token.ToString());
    }
}
