using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Decoding;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// Names the unknown words of an answer by the source words that were looked at (Luong et al. 2015, "Addressing the
/// Rare Word Problem in Neural Machine Translation").
/// </summary>
internal static class UnknownWords
{
    /// <summary>Puts source words in the place of unknown ones.</summary>
    /// <param name="tokens">The tokens of the answer; changed in place.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="source">The words of the sentence it answers, counted if they are asked for.</param>
    public static void Replace(string[] tokens, Hypothesis answer, Lazy<TokenWords> source)
    {
        if (answer.SourceWords is not { } looks)
            return;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (answer.Tokens[i] == SpecialTokens.Unknown && looks[i] >= 0)
                tokens[i] = source.Value.Text(looks[i]);
        }
    }
}
