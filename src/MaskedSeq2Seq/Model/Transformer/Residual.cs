using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// x + dropout(f(norm(x))) around a part of a layer. Normalising before the part and not after it keeps the sum free of
/// it, which trains without a warm-up (Xiong et al. 2020).
/// </summary>
internal sealed class Residual : nn.Module
{
    private readonly LayerNorm norm;
    private readonly double dropout;

    public Residual(ModelSettings settings)
        : base(nameof(Residual))
    {
        norm = nn.LayerNorm(settings.HiddenSize);
        dropout = settings.Dropout;
        RegisterComponents();
    }

    /// <summary>What the part is to see. [B, T, H]</summary>
    public Tensor Normalized(Tensor states) => norm.call(states);

    /// <summary>Adds what the part has made of it. [B, T, H]</summary>
    /// <param name="states">The states before the part. [B, T, H]</param>
    /// <param name="change">What the part gave. [B, T, H]</param>
    public Tensor Add(Tensor states, Tensor change)
    {
        using var scope = NewDisposeScope();
        return states.add(FeatureDropout.Of(change, dropout, training)).MoveToOuterDisposeScope();
    }
}
