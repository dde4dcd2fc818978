using static TorchSharp.torch;

namespace MaskedSeq2Seq.Masking;

/// <summary>
/// Padding is masked as a query: −∞ stands in its rows. A common slip, as the padding mask fits both sides of the
/// square table of scores and broadcasting takes the wrong one without a word, or as someone reasons that padding must
/// not produce anything.
/// <para>Distribution: padded queries look nowhere (weights of 0 here, NaN or an even share in most code); real ones
/// look at padding as if there were no mask, and what they find changes with the amount of it.</para>
/// <para>Gradient: flows from real queries to padded keys.</para>
/// </summary>
public sealed class RowsMask : ISelfAttentionMask
{
    /// <inheritdoc/>
    public string Name => "rows";

    /// <inheritdoc/>
    public string Summary => "wrong: -inf in the rows of padded queries; real tokens look at padding all the same";

    /// <inheritdoc/>
    public Tensor Weights(Tensor scores, PaddingMask? padding, bool causal)
    {
        using var scope = NewDisposeScope();
        var hidden = HiddenPairs.Either(
            padding is null ? null : HiddenPairs.Rows(padding),
            causal ? HiddenPairs.Causal(scores.shape[^1], scores.device) : null);
        return HiddenPairs.Softmax(scores, hidden).MoveToOuterDisposeScope();
    }
}
