using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>What turns decoded ids into text, and text into what metrics read.</summary>
/// <param name="Tokenizer">Cuts and joins target lines.</param>
/// <param name="Vocabulary">Names the ids that a model writes.</param>
public sealed record TargetLanguage(ITokenizer Tokenizer, Vocabulary Vocabulary)
{
    // Pieces of words say nothing of quality, as how words are cut differs between runs; characters do.
    private bool CountsCharacters => Tokenizer.Name == "character";

    /// <summary>The tokens of decoded ids, as the model wrote them: words, pieces of words, or characters.</summary>
    public string[] Tokens(int[] ids) => Array.ConvertAll(ids, Vocabulary.TokenOf);

    /// <summary>Decoded ids as a line of text.</summary>
    public string Line(int[] ids) => Tokenizer.Join(Tokens(ids));

    /// <summary>Decoded ids as metrics read them: whole words where the model writes pieces.</summary>
    public Sentence Read(int[] ids) => Read(Tokens(ids));

    /// <summary>A reference as metrics read it: as the tokenizer would write it.</summary>
    public Sentence Read(string line) => Read(Tokenizer.Tokenize(line));

    /// <summary>Tokens of an answer as metrics read them.</summary>
    internal Sentence Read(string[] tokens)
    {
        var text = Tokenizer.Join(tokens);
        return CountsCharacters ? new Sentence(text, tokens) : Sentence.OfWords(text);
    }
}
