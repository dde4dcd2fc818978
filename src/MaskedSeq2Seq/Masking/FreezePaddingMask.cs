using static TorchSharp.torch;

namespace MaskedSeq2Seq.Masking;

/// <summary>
/// Padded positions keep their weights but learn nothing: the partial freezing of attention weights that discussions of
/// masking propose, for a whole batch at once.
/// <para>Distribution: the softmax over every position, as without a mask: padding takes its share, and more padding
/// takes more.</para>
/// <para>Gradient: exactly 0 at padded scores; at real ones that of the unmasked softmax, the frozen scores standing in
/// its denominator.</para>
/// </summary>
public sealed class FreezePaddingMask : IMaskStrategy
{
    /// <inheritdoc/>
    public string Name => "freeze_padding";

    /// <inheritdoc/>
    public string Summary => "softmax over all positions, but no gradient reaches the scores of padding";

    /// <inheritdoc/>
    public Tensor Weights(Tensor scores, PaddingMask mask)
    {
        using var padding = mask.PaddingFor(scores);
        using var frozen = scores.detach();
        using var joined = where(padding, frozen, scores);
        return AttentionSoftmax.Over(joined);
    }
}
