using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Masking;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>The attention weight that lies on padding.</summary>
internal static class PaddingWeight
{
    /// <summary>The weight on padding of every step, those at padded target positions included. [B, T]</summary>
    /// <param name="weights">The attention weights. [B, T, S]</param>
    /// <param name="batch">The batch.</param>
    public static Tensor PerStep(Tensor weights, Batch batch)
    {
        using var scope = NewDisposeScope();
        var mask = PaddingMask.FromLengths(batch.SourceLengths, weights.shape[2], weights.device);
        return weights.mul(mask.PaddingFor(weights)).sum(2).MoveToOuterDisposeScope();
    }
}
