using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Masking;

/// <summary>
/// Weights are multiplied with the mask after the softmax and divided by their sum: the re-normalising that discussions
/// of attention over padded batches propose.
/// <para>Distribution: in exact arithmetic that of −∞ at padding: 0 at padding, real tokens sum to 1 in their ratios.
/// In a precision that ends somewhere, real weights underflow when padding scores far higher, and 0/0 is left. A sum
/// below the dtype's smallest normal number (padding that scores higher by about 10 in float16, 87 in float32 and
/// bfloat16, 708 in float64), by which no gradient can be divided safely, counts as 0 here, and such a row, as one with
/// nothing but padding, gets weights of 0 where the plain division gives NaN.</para>
/// <para>Gradient: 0 at padding to rounding; at real positions the same as if the padding were not there.</para>
/// </summary>
public sealed class RenormalizeMask : IMaskStrategy
{
    private readonly bool guarded;

    /// <summary>Gives weights of 0 where there is nothing to divide by.</summary>
    public RenormalizeMask()
        : this(guarded: true)
    {
    }

    private RenormalizeMask(bool guarded) => this.guarded = guarded;

    /// <summary>The plain division, 0/0 included. To be shown, not to be trained with.</summary>
    internal static RenormalizeMask Naive { get; } = new(guarded: false);

    /// <inheritdoc/>
    public string Name => "renormalize";

    /// <inheritdoc/>
    public string Summary => "weights times mask after the softmax, divided by their sum";

    /// <inheritdoc/>
    public Tensor Weights(Tensor scores, PaddingMask mask)
    {
        using var scope = NewDisposeScope();
        var kept = AttentionSoftmax.Over(scores).mul(mask.RealFor(scores));
        var sum = kept.sum(-1, keepdim: true);
        if (!guarded)
            return kept.div(sum).MoveToOuterDisposeScope();
        var nothing = sum.lt(finfo(scores.dtype).smallest_normal);
        return kept.div(sum.masked_fill(nothing, 1)).masked_fill(nothing, 0).MoveToOuterDisposeScope();
    }
}
