using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// Which word of a line each of its tokens belongs to. Pieces of a word belong to the same; all other tokens are words.
/// </summary>
internal sealed class TokenWords
{
    private readonly ITokenizer tokenizer;
    private readonly IReadOnlyList<string> tokens;
    private readonly int[] words;

    /// <summary>Counts words.</summary>
    /// <param name="tokenizer">What cut the line, or joins it.</param>
    /// <param name="tokens">The line's tokens.</param>
    public TokenWords(ITokenizer tokenizer, IReadOnlyList<string> tokens)
    {
        (this.tokenizer, this.tokens) = (tokenizer, tokens);
        words = new int[tokens.Count];
        var cutsWords = tokenizer.Name == BpeTokenizer.RegisteredName;
        for (var i = 1; i < words.Length; i++)
        {
            var goesOn = cutsWords && tokens[i - 1].EndsWith(BpeTokenizer.Joiner, StringComparison.Ordinal);
            words[i] = words[i - 1] + (goesOn ? 0 : 1);
        }
    }

    /// <summary>The place of a token's word, counted from 0.</summary>
    public int Of(int token) => words[token];

    /// <summary>The whole word that a token belongs to.</summary>
    public string Text(int token) => tokenizer.Join(tokens.Where((_, i) => words[i] == words[token]));
}
