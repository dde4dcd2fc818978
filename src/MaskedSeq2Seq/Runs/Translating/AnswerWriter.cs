using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Runs;

/// <summary>Turns the hypotheses of one line into text.</summary>
/// <param name="source">The words of the line, counted if they are asked for.</param>
/// <param name="target">The language written.</param>
/// <param name="unknown">What is done about unknown words.</param>
internal sealed class AnswerWriter(Lazy<TokenWords> source, TargetLanguage target, UnknownTokens unknown)
{
    /// <summary>A hypothesis as text.</summary>
    public TranslatedLine Write(Hypothesis hypothesis)
    {
        var tokens = target.Tokens(hypothesis.Tokens);
        if (hypothesis.SourceWords is not { } looks)
            return new TranslatedLine(Join(tokens), hypothesis.Score, hypothesis.LogProbability, []);
        if (unknown == UnknownTokens.Replace)
            UnknownWords.Replace(tokens, hypothesis, source);
        return new TranslatedLine(
            Join(tokens), hypothesis.Score, hypothesis.LogProbability, Align(tokens, looks));
    }

    private string Join(string[] tokens) => target.Tokenizer.Join(tokens);

    private List<AlignmentPoint> Align(string[] tokens, IReadOnlyList<int> looks)
    {
        var written = new TokenWords(target.Tokenizer, tokens);
        return
        [
            .. looks.Index().Where(look => look.Item >= 0)
                .Select(look => new AlignmentPoint(source.Value.Of(look.Item), written.Of(look.Index)))
                .Distinct(),
        ];
    }
}
