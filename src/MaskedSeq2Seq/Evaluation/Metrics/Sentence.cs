namespace MaskedSeq2Seq.Evaluation;

/// <summary>A sentence as metrics read it.</summary>
/// <param name="Text">The line of text; what BLEU, chrF and TER read, each cutting it in its own way.</param>
/// <param name="Tokens">Its words, phones or characters; what the metrics that count tokens read.</param>
public sealed record Sentence(string Text, IReadOnlyList<string> Tokens)
{
    /// <summary>A line whose tokens are what stands between white space.</summary>
    public static Sentence OfWords(string text) => new(text, ScoredText.Words(text));
}
