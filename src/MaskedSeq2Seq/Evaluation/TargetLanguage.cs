using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>What turns decoded ids into text, and reference text into tokens.</summary>
/// <param name="Tokenizer">Cuts and joins target lines.</param>
/// <param name="Vocabulary">Names the ids that a model writes.</param>
public sealed record TargetLanguage(ITokenizer Tokenizer, Vocabulary Vocabulary)
{
    private static readonly WhitespaceTokenizer Words = new();

    // Pieces of words say nothing of quality: how words are cut differs between runs.
    private bool HasPieces => Tokenizer.Name == BpeTokenizer.RegisteredName;

    /// <summary>The tokens of decoded ids that a metric counts; whole words where the model writes pieces.</summary>
    public string[] Tokens(int[] ids) => HasPieces ? Words.Tokenize(Line(ids)) : Named(ids);

    /// <summary>The tokens of a line of text that a metric counts; whole words where the model writes pieces.</summary>
    public string[] Tokens(string line)
    {
        var tokens = Tokenizer.Tokenize(line);
        return HasPieces ? Words.Tokenize(Tokenizer.Join(tokens)) : tokens;
    }

    /// <summary>Decoded ids as a line of text.</summary>
    public string Line(int[] ids) => Tokenizer.Join(Named(ids));

    private string[] Named(int[] ids) => Array.ConvertAll(ids, Vocabulary.TokenOf);
}
