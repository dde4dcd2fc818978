namespace MaskedSeq2Seq.Decoding;

/// <summary>A target sentence that a search found.</summary>
/// <param name="Tokens">Its token ids, without beginning and end of sentence.</param>
/// <param name="LogProbability">
/// The natural logarithm of its probability: the sum over its tokens and, if the search saw it, the end of sentence.
/// </param>
public sealed record Hypothesis(int[] Tokens, double LogProbability)
{
    /// <summary>What the search ranked it by: the logarithm of its probability after all penalties.</summary>
    public double Score { get; init; } = LogProbability;

    /// <summary>
    /// For each token the source word most looked at when it was written, counted from 0; −1 if the source has no
    /// word. Null if the search kept no account of it.
    /// </summary>
    public IReadOnlyList<int>? SourceWords { get; init; }
}
