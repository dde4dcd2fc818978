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
    private readonly bool guarded;

    /// <summary>Gives weights of 0 to a row with nothing but padding.</summary>
    public NegativeInfinityMask()
        : this(guarded: true)
    {
    }

    private NegativeInfinityMask(bool guarded) => this.guarded = guarded;

    /// <summary>
    /// The same without a guard for rows with nothing but padding: their weights are NaN, and so is the gradient of the
    /// states that they weigh. To be shown, not to be trained with.
    /// </summary>
    internal static NegativeInfinityMask Naive { get; } = new(guarded: false);

    /// <inheritdoc/>
    public string Name => "negative_infinity";

    /// <inheritdoc/>
    public string Summary => "scores at padding become -inf before the softmax; padding weighs exactly 0";

    /// <inheritdoc/>
    public bool HidesPadding => true;

    /// <inheritdoc/>
    public Tensor Weights(Tensor scores, PaddingMask mask)
    {
        using var padding = guarded ? mask.PaddingBesideTokensFor(scores) : mask.PaddingFor(scores);
        using var filled = scores.masked_fill(padding, double.NegativeInfinity);
        var weights = AttentionSoftmax.Over(filled);
        return guarded ? mask.SilenceEmptyRows(weights) : weights;
    }

    /// <inheritdoc/>
    /// <remarks>A weight of 0, at padding and in an empty row, brings its score a gradient of 0.</remarks>
    public Tensor ScoresGradient(Tensor scores, Tensor weights, Tensor gradient, PaddingMask mask) =>
        AttentionSoftmax.Gradient(weights, gradient);
}
