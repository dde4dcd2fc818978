using static TorchSharp.torch;

namespace MaskedSeq2Seq.Masking;

/// <summary>
/// Scores at padding become −∞ before the softmax (the <c>masked_fill(-inf)</c> of Vaswani et al. 2017 and of most code
/// written since).
/// <para>Distribution: padding weighs exactly 0 in every precision, real tokens sum to 1 and keep their ratios, and
/// more padding changes nothing. A row with nothing but padding gets weights of 0, not the NaN of a softmax over −∞
/// alone.</para>
/// <para>Gradient: exactly 0 at padding; at real positions the same as if the padding were not there.</para>
/// </summary>
public sealed class NegativeInfinityMask : IMaskStrategy
{
    /// <inheritdoc/>
    public string Name => "negative_infinity";

    /// <inheritdoc/>
    public string Summary => "scores at padding become -inf before the softmax; padding weighs exactly 0";

    /// <inheritdoc/>
    public Tensor Weights(Tensor scores, PaddingMask mask)
    {
        using var filled = scores.masked_fill(mask.PaddingBesideTokens, double.NegativeInfinity);
        if (!mask.HasEmptyRows)
            return filled.softmax(1);
        using var weights = filled.softmax(1);
        return weights.masked_fill(mask.Padding, 0);
    }
}
