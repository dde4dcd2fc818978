using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// Embedded tokens brought to the transformer's width, with where they stand added as sines and cosines of many
/// wavelengths (Vaswani et al. 2017), so that no length is too long.
/// </summary>
internal sealed class PositionedTokens : nn.Module
{
    private const double LongestWavelength = 10_000;

    private readonly Linear projection;

    public PositionedTokens(ModelSettings settings, Initialization initialization)
        : base(nameof(PositionedTokens))
    {
        projection = nn.Linear(settings.EmbeddingSize, settings.HiddenSize);
        initialization.Linear(projection);
        RegisterComponents();
    }

    /// <summary>What the first layer reads. [B, T, H]</summary>
    /// <param name="embedded">Embedded tokens. [B, T, E]</param>
    /// <param name="first">The position of the first of them.</param>
    public Tensor Place(Tensor embedded, long first = 0)
    {
        using var scope = NewDisposeScope();
        var projected = projection.Project(embedded);
        return projected.add(Waves(first, projected)).MoveToOuterDisposeScope();
    }

    /// <summary>Multiply-adds for one token.</summary>
    public double Operations => projection.weight!.numel();

    /// <summary>Sines in the first half of the features, cosines in the second. [T, H]</summary>
    private static Tensor Waves(long first, Tensor like)
    {
        var (length, size) = (like.shape[1], like.shape[2]);
        var half = (size + 1) / 2;
        var position = arange(first, first + length, dtype: ScalarType.Float32, device: like.device);
        var rate = arange(half, dtype: ScalarType.Float32, device: like.device)
            .mul(-Math.Log(LongestWavelength) / half).exp();
        var angles = position.unsqueeze(1).mul(rate);
        return cat([angles.sin(), angles.cos()], 1).narrow(1, 0, size).to(like.dtype);
    }
}
