using static TorchSharp.torch;

namespace MaskedSeq2Seq.Masking;

/// <summary>
/// Scores are multiplied with the mask before the softmax, so that padding scores 0. A common slip, as in answers that
/// multiply a score matrix with a mask of zeros and ones: 0 is a score like any other, and e⁰ = 1.
/// <para>Distribution: each padded position weighs as much as a real one that scores 0, more than all that score less;
/// real tokens sum to less than 1, the less the more padding there is. A row with nothing but padding is shared out
/// evenly.</para>
/// <para>Gradient: 0 at padding, so the model cannot even learn to score padding low; it can only learn to score real
/// tokens high.</para>
/// </summary>
public sealed class MultiplyScoresMask : IMaskStrategy
{
    /// <inheritdoc/>
    public string Name => "multiply_scores";

    /// <inheritdoc/>
    public string Summary => "scores times mask before the softmax; padding scores 0 and weighs as e^0 = 1";

    /// <inheritdoc/>
    public Tensor Weights(Tensor scores, PaddingMask mask)
    {
        using var real = mask.RealFor(scores);
        using var multiplied = scores.mul(real);
        return AttentionSoftmax.Over(multiplied);
    }
}
