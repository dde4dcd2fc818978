using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// Attention of a sequence over itself, softmax((Q Kᵀ + M) / √d) V in several heads (Vaswani et al. 2017). Padding
/// and looking ahead are both matters of M, which a self-attention mask decides.
/// </summary>
internal sealed class SelfAttention : nn.Module
{
    private readonly Linear projection;
    private readonly Linear output;
    private readonly int heads;
    private readonly long size;

    /// <summary>Makes one with fresh parameters.</summary>
    /// <param name="size">Features of a position, shared out among the heads (H).</param>
    /// <param name="heads">How many heads; they divide the size.</param>
    /// <param name="initialization">How the parameters start.</param>
    public SelfAttention(long size, int heads, Initialization initialization)
        : base(nameof(SelfAttention))
    {
        this.size = size;
        this.heads = heads;
        projection = nn.Linear(size, 3 * size);
        output = nn.Linear(size, size);
        initialization.Stacked(projection, parts: 3);
        initialization.Linear(output);
        RegisterComponents();
    }

    /// <summary>Every position looks at the sequence at once.</summary>
    /// <param name="states">The sequence. [B, T, H]</param>
    /// <param name="mask">How padding is treated.</param>
    /// <param name="padding">Which positions are real; null if all are, or if no real one sees the others.</param>
    /// <param name="causal">Whether a position must not look at those after it.</param>
    /// <returns>What each position saw. [B, T, H]</returns>
    public Tensor Look(Tensor states, ISelfAttentionMask mask, PaddingMask? padding, bool causal)
    {
        using var scope = NewDisposeScope();
        var parts = projection.Project(states).chunk(3, 2);
        return Attend(parts[0], parts[1], parts[2], mask, padding, causal).MoveToOuterDisposeScope();
    }

    /// <summary>One more position looks at those before it and at itself: a step of the causal attention.</summary>
    /// <param name="state">The position. [B, 1, H]</param>
    /// <param name="past">Keys and values of the positions before it. [B, t, 2H]</param>
    /// <returns>What it saw [B, 1, H], and the past with it at the end [B, t + 1, 2H].</returns>
    public (Tensor Seen, Tensor Past) Continue(Tensor state, Tensor past)
    {
        using var scope = NewDisposeScope();
        var parts = projection.Project(state).split([size, 2 * size], 2);
        var present = cat([past, parts[1]], 1);
        var keysAndValues = present.chunk(2, 2);
        var seen = Attend(parts[0], keysAndValues[0], keysAndValues[1], Visible, padding: null, causal: false);
        return scope.MoveToOuter(seen, present);
    }

    /// <summary>Multiply-adds for one position of a sequence that has so many.</summary>
    public double Operations(double length) => 4.0 * size * size + 2 * length * size;

    // Of the past that a step sees nothing is padding.
    private static ISelfAttentionMask Visible { get; } = new ColumnsMask();

    private Tensor Attend(
        Tensor queries, Tensor keys, Tensor values, ISelfAttentionMask mask, PaddingMask? padding, bool causal)
    {
        var scores = ScaledDotScore.Scaled(Heads.Split(queries, heads), Heads.Split(keys, heads));
        var weights = mask.Weights(scores, padding, causal);
        return output.Project(Heads.Join(weights.matmul(Heads.Split(values, heads))));
    }
}
