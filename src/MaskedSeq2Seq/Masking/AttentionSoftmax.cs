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
}
