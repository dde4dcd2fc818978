using static TorchSharp.torch;

namespace MaskedSeq2Seq.Masking;

/// <summary>
/// A way to treat the padding of a sequence that looks at itself. Both sides of the table of scores are positions of
/// the same sequence, so a padding mask of zeros and ones fits its rows (the queries, who look) as well as its columns
/// (the keys, which are looked at): the shape does not tell which is meant.
/// <para>Only padding is treated in different ways. Where a sequence must not look ahead, every strategy puts −∞ at the
/// keys that come after a query.</para>
/// </summary>
public interface ISelfAttentionMask
{
    /// <summary>The name in a configuration: <c>model.transformer.self_attention_mask</c>.</summary>
    string Name { get; }

    /// <summary>What it does, in one line.</summary>
    string Summary { get; }

    /// <summary>The weights with which each position looks at every position.</summary>
    /// <param name="scores">Each query's score of each key, scaled already. [B, heads, T, T]</param>
    /// <param name="padding">Which positions are real; null if all are. [B, T]</param>
    /// <param name="causal">Whether a position must not look at those after it.</param>
    /// <returns>The weights. [B, heads, T, T]</returns>
    Tensor Weights(Tensor scores, PaddingMask? padding, bool causal);
}
