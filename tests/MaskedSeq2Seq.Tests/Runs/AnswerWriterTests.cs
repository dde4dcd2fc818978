using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Tests.Runs;

public class AnswerWriterTests
{
    // ab is a piece, so that `abc` is cut into ab@@ c.
    private static readonly BpeTokenizer Pieces = new(OneMerge());

    [Fact]
    public void Pieces_are_aligned_as_the_words_they_belong_to()
    {
        var (target, ids) = Language("ab@@", "c", "d");
        var answer = Write("abc d", target, new Hypothesis(ids, -1) { SourceWords = [2, 0, 1] });
        Assert.Equal("abc d", answer.Text);
        // Read: ab@@ c d, so positions 0 and 1 are the first word; written: the same.
        Assert.Equal(["1-0", "0-0", "0-1"], answer.Alignment.Select(point => point.ToString()));
    }

    [Fact]
    public void An_unknown_piece_is_replaced_by_the_whole_word_looked_at()
    {
        var (target, ids) = Language("d");
        int[] tokens = [SpecialTokens.Unknown, .. ids];
        var looks = new Hypothesis(tokens, -1) { SourceWords = [1, 2] };
        Assert.Equal("abc d", Write("abc d", target, looks, UnknownTokens.Replace).Text);
        Assert.Equal("<unk> d", Write("abc d", target, looks).Text);
    }

    private static BpeCodes OneMerge()
    {
        var codes = new BpeCodes();
        codes.Add("a", "b");
        return codes;
    }

    private static TranslatedLine Write(
        string line, TargetLanguage target, Hypothesis hypothesis, UnknownTokens unknown = UnknownTokens.Keep)
    {
        var words = new Lazy<TokenWords>(() => new TokenWords(Pieces, Pieces.Tokenize(line)));
        return new AnswerWriter(words, target, unknown).Write(hypothesis);
    }

    private static (TargetLanguage Target, int[] Ids) Language(params string[] tokens)
    {
        var vocabulary = new Vocabulary([.. tokens.Select(token => KeyValuePair.Create(token, 1L))]);
        return (new TargetLanguage(Pieces, vocabulary), [.. tokens.Select(vocabulary.IdOf)]);
    }
}
