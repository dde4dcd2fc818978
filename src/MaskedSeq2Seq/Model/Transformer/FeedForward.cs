using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>W₂ max(0, W₁ x + b₁) + b₂ at each position by itself (Vaswani et al. 2017).</summary>
internal sealed class FeedForward : nn.Module
{
    private readonly Linear wide;
    private readonly Linear narrow;

    public FeedForward(long size, long innerSize, Initialization initialization)
        : base(nameof(FeedForward))
    {
        wide = nn.Linear(size, innerSize);
        narrow = nn.Linear(innerSize, size);
        initialization.Linear(wide);
        initialization.Linear(narrow);
        RegisterComponents();
    }

    /// <summary>Transforms each position. [B, T, H]</summary>
    /// <param name="states">The positions. [B, T, H]</param>
    public Tensor Transform(Tensor states)
    {
        using var scope = NewDisposeScope();
        return narrow.Project(wide.Project(states).relu_()).MoveToOuterDisposeScope();
    }

    /// <summary>Multiply-adds for one position.</summary>
    public double Operations => wide.weight!.numel() + narrow.weight!.numel();
}
