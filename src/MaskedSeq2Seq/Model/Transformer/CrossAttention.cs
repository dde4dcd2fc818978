using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// Attention of target positions to source positions in several heads (Vaswani et al. 2017). The source's padding is
/// treated by the same mask strategies as in every other decoder.
/// </summary>
internal sealed class CrossAttention : nn.Module
{
    private readonly Linear query;
    private readonly Linear memory;
    private readonly Linear output;
    private readonly int heads;

    /// <summary>Makes one with fresh parameters.</summary>
    /// <param name="size">Features of a target position, shared out among the heads (H).</param>
    /// <param name="sourceSize">Features of an encoder state (C).</param>
    /// <param name="heads">How many heads; they divide the size.</param>
    /// <param name="initialization">How the parameters start.</param>
    public CrossAttention(long size, long sourceSize, int heads, Initialization initialization)
        : base(nameof(CrossAttention))
    {
        this.heads = heads;
        query = nn.Linear(size, size);
        memory = nn.Linear(sourceSize, 2 * size);
        output = nn.Linear(size, size);
        initialization.Linear(query);
        initialization.Stacked(memory, parts: 2);
        initialization.Linear(output);
        RegisterComponents();
    }

    /// <summary>Keys and values of a source, side by side. [B, S, 2H]</summary>
    /// <param name="states">The encoder's states. [B, S, C]</param>
    public Tensor Remember(Tensor states) => memory.Project(states);

    /// <summary>Looks at the source.</summary>
    /// <param name="states">Target positions. [B, T, H]</param>
    /// <param name="remembered">What <see cref="Remember"/> gave. [B, S, 2H]</param>
    /// <param name="mask">How to treat padding.</param>
    /// <param name="padding">Which source positions are real. [B, S]</param>
    /// <returns>What each position saw [B, T, H] and its mean weights over the heads [B, T, S].</returns>
    public (Tensor Seen, Tensor Weights) Look(
        Tensor states, Tensor remembered, IMaskStrategy mask, PaddingMask padding)
    {
        using var scope = NewDisposeScope();
        var parts = remembered.chunk(2, 2);
        var queries = Heads.Split(query.Project(states), heads);
        var weights = mask.Weights(ScaledDotScore.Scaled(queries, Heads.Split(parts[0], heads)), padding);
        var seen = output.Project(Heads.Join(weights.matmul(Heads.Split(parts[1], heads))));
        return scope.MoveToOuter(seen, weights.mean([1]));
    }

    /// <summary>Multiply-adds to remember one encoder state.</summary>
    public double OperationsPerState => memory.weight!.numel();

    /// <summary>Multiply-adds for one target position over a number of source columns.</summary>
    public double OperationsPerStep(double columns) =>
        query.weight!.numel() + output.weight!.numel() + 2 * columns * query.weight!.shape[0];
}
