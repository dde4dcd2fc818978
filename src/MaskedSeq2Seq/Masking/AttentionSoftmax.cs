using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Masking;

/// <summary>The softmax over the positions that are looked at: the last dimension.</summary>
internal static class AttentionSoftmax
{
    /// <summary>Weights from scores, in the scores' precision. [..., S]</summary>
    /// <remarks>
    /// Older libtorchs have no softmax in float16 on the CPU. There it is taken in float32 and rounded once, which is
    /// what the kernels that have it do inside.
    /// </remarks>
    /// <param name="scores">The scores. [..., S]</param>
    public static Tensor Over(Tensor scores)
    {
        if (scores.dtype != ScalarType.Float16 || scores.device_type != DeviceType.CPU)
            return scores.softmax(-1);
        using var wide = scores.softmax(-1, ScalarType.Float32);
        return wide.to(ScalarType.Float16);
    }

    /// <summary>The gradient at scores whose softmax are the weights: w ⊙ (g − Σ w ⊙ g). [..., S]</summary>
    /// <param name="weights">The weights; a row of zeros has a gradient of 0. [..., S]</param>
    /// <param name="gradient">The gradient at the weights. [..., S]</param>
    public static Tensor Gradient(Tensor weights, Tensor gradient)
    {
        using var weighed = weights.mul(gradient);
        using var sum = weighed.sum(-1, keepdim: true);
        return weighed.addcmul(weights, sum, -1);
    }
}
