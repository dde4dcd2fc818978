namespace MaskedSeq2Seq.Decoding;

/// <summary>A target sentence that a search found.</summary>
/// <param name="Tokens">Its token ids, without beginning and end of sentence.</param>
/// <param name="LogProbability">
/// The natural logarithm of its probability: the sum over its tokens and, if the search saw it, the end of sentence.
/// </param>
public sealed record Hypothesis(int[] Tokens, double LogProbability);
