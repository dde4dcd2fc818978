using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// The arithmetic of one step of a recurrent cell, given the products that lead to its gates. A cell's state is one
/// tensor; what it tells others is its first part, or all of it.
/// </summary>
internal abstract class CellGates
{
    /// <summary>The arithmetic of a kind of cell.</summary>
    public static CellGates Of(CellKind kind) => kind switch
    {
        CellKind.Gru => new GruGates(),
        CellKind.Lstm => new LstmGates(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such cell"),
    };

    /// <summary>How many products of hidden size a step needs of its input, and as many of the last output.</summary>
    public abstract int Count { get; }

    /// <summary>The widths of the parts in which <see cref="Next"/> wants the products of the last output.</summary>
    /// <param name="hidden">Features of an output (H).</param>
    public abstract long[] Parts(long hidden);

    /// <summary>Features of a state.</summary>
    /// <param name="hidden">Features of an output (H).</param>
    public abstract long StateSize(long hidden);

    /// <summary>Sets what a cell wants of the gates' bias before training, which is 0 when it comes.</summary>
    /// <param name="bias">The bias. [Count · H]</param>
    public virtual void StartBias(Tensor bias)
    {
    }

    /// <summary>What a state tells others: the state itself, or a view of it. [B, H]</summary>
    /// <param name="state">The state. [B, <see cref="StateSize"/>]</param>
    public abstract Tensor Output(Tensor state);

    /// <summary>The next state.</summary>
    /// <param name="input">The products of the input, side by side. [B, Count · H]</param>
    /// <param name="fromLast">The products of the last output, in <see cref="Parts"/>.</param>
    /// <param name="state">The last state.</param>
    public abstract Tensor Next(Tensor input, ReadOnlySpan<Tensor> fromLast, Tensor state);
}
