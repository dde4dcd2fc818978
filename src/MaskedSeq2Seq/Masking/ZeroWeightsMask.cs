using static TorchSharp.torch;

namespace MaskedSeq2Seq.Masking;

/// <summary>
/// Weights are multiplied with the mask after the softmax and left so: what code does that zeroes padding and forgets
/// that the rest no longer sums to 1.
/// <para>Distribution: padding weighs exactly 0, real tokens keep their ratios but sum to less than 1, the less the
/// more padding there is, so the context vector shrinks. A row with nothing but padding gets weights of 0.</para>
/// <para>Gradient: reaches padded scores all the same, as they stand in the softmax's denominator: it moves them with
/// the size that the context should have.</para>
/// </summary>
public sealed class ZeroWeightsMask : IMaskStrategy
{
    /// <inheritdoc/>
    public string Name => "zero_weights";

    /// <inheritdoc/>
    public string Summary => "weights times mask after the softmax; real tokens sum to less than 1";

    /// <inheritdoc/>
    public Tensor Weights(Tensor scores, PaddingMask mask)
    {
        using var real = mask.RealFor(scores);
        using var weights = AttentionSoftmax.Over(scores);
        return weights.mul(real);
    }
}
