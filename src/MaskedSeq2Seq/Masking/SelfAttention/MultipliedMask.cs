using static TorchSharp.torch;

namespace MaskedSeq2Seq.Masking;

/// <summary>
/// Scores of padded keys are multiplied with 0 before the softmax instead of becoming −∞: a mask of zeros and ones
/// taken for M in softmax((Q Kᵀ + M) / √d) V, multiplied where 0 and −∞ were to be added.
/// <para>Distribution: a score of 0 is a score like any other; each padded key weighs as much as a real one that scores
/// 0, and real ones sum to less than 1, the less the more padding there is.</para>
/// <para>Gradient: 0 at padded scores, so no query can learn to score padding low.</para>
/// </summary>
public sealed class MultipliedMask : ISelfAttentionMask
{
    /// <inheritdoc/>
    public string Name => "multiplied";

    /// <inheritdoc/>
    public string Summary => "wrong: scores of padded keys times 0 before the softmax, where e^0 = 1";

    /// <inheritdoc/>
    public Tensor Weights(Tensor scores, PaddingMask? padding, bool causal)
    {
        using var scope = NewDisposeScope();
        var multiplied = padding is null ? scores : scores.masked_fill(HiddenPairs.Columns(padding), 0);
        var hidden = causal ? HiddenPairs.Causal(scores.shape[^1], scores.device) : null;
        return HiddenPairs.Softmax(multiplied, hidden).MoveToOuterDisposeScope();
    }
}
