namespace MaskedSeq2Seq.Data;

/// <summary>Figures of one side of a corpus.</summary>
/// <param name="Lengths">How long its sentences are.</param>
/// <param name="Tokens">How many tokens they have together, ends of sentences not counted.</param>
/// <param name="UnknownTokens">How many of these the vocabulary lacks.</param>
/// <param name="Vocabulary">How many ids the vocabulary has, special tokens included.</param>
public sealed record SideStatistics(LengthHistogram Lengths, long Tokens, long UnknownTokens, int Vocabulary)
{
    /// <summary>The share of tokens that the vocabulary lacks, from 0 to 1.</summary>
    public double UnknownShare => Tokens == 0 ? 0 : (double)UnknownTokens / Tokens;

    /// <summary>Measures one side.</summary>
    public static SideStatistics Of(SentenceStore sentences, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var unknown = sentences.AllIds.Count(SpecialTokens.Unknown);
        return new SideStatistics(LengthHistogram.Of(sentences), sentences.TokenCount, unknown, vocabulary.Count);
    }
}
