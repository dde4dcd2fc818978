using MaskedSeq2Seq.Data;
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
        var column = arange(weights.shape[2], dtype: ScalarType.Int64, device: weights.device);
        var padding = column.unsqueeze(0).ge(batch.SourceLengths.to(weights.device).unsqueeze(1));
        return weights.mul(padding.unsqueeze(1)).sum(2).MoveToOuterDisposeScope();
    }
}
