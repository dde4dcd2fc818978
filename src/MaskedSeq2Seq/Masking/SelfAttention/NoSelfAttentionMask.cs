using static TorchSharp.torch;

namespace MaskedSeq2Seq.Masking;

/// <summary>
/// Every position looks at all positions, padding included: softmax(Q Kᵀ / √d) V as the formula stands, for one
/// sentence without padding.
/// <para>Distribution: padding takes a share of every query's weight that grows with its amount.</para>
/// <para>Gradient: flows to padded keys too, so the model can learn to score padding low, as far as training showed
/// any.</para>
/// </summary>
public sealed class NoSelfAttentionMask : ISelfAttentionMask
{
    /// <inheritdoc/>
    public string Name => "none";

    /// <inheritdoc/>
    public string Summary => "no mask at padding: every position looks at it";

    /// <inheritdoc/>
    public Tensor Weights(Tensor scores, PaddingMask? padding, bool causal)
    {
        using var scope = NewDisposeScope();
        var hidden = causal ? HiddenPairs.Causal(scores.shape[^1], scores.device) : null;
        return HiddenPairs.Softmax(scores, hidden).MoveToOuterDisposeScope();
    }
}
