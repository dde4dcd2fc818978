using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// Scaled dot-product attention in several heads (Vaswani et al. 2017): each head asks with its own part of the
/// features.
/// </summary>
internal static class ScaledDotProduct
{
    /// <summary>Gives each head its features. [B, T, H] → [B, heads, T, H / heads]</summary>
    public static Tensor Split(Tensor features, int heads)
    {
        using var scope = NewDisposeScope();
        var (batch, length, size) = (features.shape[0], features.shape[1], features.shape[2]);
        return features.view(batch, length, heads, size / heads).transpose(1, 2).MoveToOuterDisposeScope();
    }

    /// <summary>Puts the heads side by side again. [B, heads, T, H / heads] → [B, T, H]</summary>
    public static Tensor Join(Tensor perHead)
    {
        using var scope = NewDisposeScope();
        return perHead.transpose(1, 2).flatten(2).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// Q Kᵀ / √d. The queries are scaled before the product, so that half precision does not overflow in between.
    /// </summary>
    /// <param name="queries">Q. [B, heads, T, d]</param>
    /// <param name="keys">K. [B, heads, S, d]</param>
    /// <returns>The scores. [B, heads, T, S]</returns>
    public static Tensor Scores(Tensor queries, Tensor keys)
    {
        using var scope = NewDisposeScope();
        return queries.div(Math.Sqrt(queries.shape[3])).matmul(keys.transpose(2, 3)).MoveToOuterDisposeScope();
    }
}
