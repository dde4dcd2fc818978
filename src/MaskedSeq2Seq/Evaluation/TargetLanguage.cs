using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>What turns decoded ids into text, and reference text into tokens.</summary>
/// <param name="Tokenizer">Cuts and joins target lines.</param>
/// <param name="Vocabulary">Names the ids that a model writes.</param>
public sealed record TargetLanguage(ITokenizer Tokenizer, Vocabulary Vocabulary)
{
    /// <summary>The tokens of decoded ids.</summary>
    public string[] Tokens(int[] ids) => Array.ConvertAll(ids, Vocabulary.TokenOf);

    /// <summary>The tokens of a line of text.</summary>
    public string[] Tokens(string line) => Tokenizer.Tokenize(line);

    /// <summary>Decoded ids as a line of text.</summary>
    public string Line(int[] ids) => Tokenizer.Join(Tokens(ids));
}
