namespace MaskedSeq2Seq.Data;

/// <summary>
/// Leaves out merges by chance, so that a word is cut in many ways (Provilkov, Emelianenko and Voita 2020,
/// "BPE-dropout: simple and effective subword regularization").
/// </summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="probability">How likely each possible merge is to be left out, at each step.</param>
internal sealed class MergeDropout(SplitMix64 random, double probability)
{
    // As a share of 2⁶³, which a double can be turned into without loss of order.
    private readonly ulong limit = (ulong)(probability * (1UL << 63));

    /// <summary>Whether the next merge is left out.</summary>
    public bool Drops() => random.Next() >> 1 < limit;
}
