using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// One step of a gated recurrent unit (Cho et al. 2014, with the reset gate after the recurrent product as in cuDNN and
/// PyTorch), whose state is its output:
/// r = σ(xᵣ + hᵣ), z = σ(x_z + h_z), n = tanh(xₙ + r ⊙ hₙ), h′ = (1 − z) ⊙ n + z ⊙ h.
/// </summary>
internal sealed class GruGates : CellGates
{
    /// <inheritdoc/>
    public override int Count => 3;

    /// <summary>hᵣ and h_z side by side, then hₙ.</summary>
    public override long[] Parts(long hidden) => [2 * hidden, hidden];

    /// <inheritdoc/>
    public override long StateSize(long hidden) => hidden;

    /// <inheritdoc/>
    public override Tensor Output(Tensor state) => state;

    /// <inheritdoc/>
    public override Tensor Next(Tensor input, ReadOnlySpan<Tensor> fromLast, Tensor state)
    {
        using var scope = NewDisposeScope();
        var size = state.shape[1];
        // split, not narrow: its backward pass is one concatenation instead of a zero-filled copy for every part
        var inputs = input.split([2 * size, size], 1);
        var gates = inputs[0].add(fromLast[0]).sigmoid_().chunk(2, 1);
        var candidate = inputs[1].addcmul(gates[0], fromLast[1], 1).tanh_();
        return candidate.lerp(state, gates[1]).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// The same without a graph, in the memory of the products of the input, where the gates r, z and n are afterwards.
    /// </summary>
    /// <param name="input">The products of the input. [B, 3H]</param>
    /// <param name="fromLast">The products of the last state. [B, 3H]</param>
    /// <param name="state">The last state. [B, H]</param>
    /// <returns>The next state. [B, H]</returns>
    public static Tensor NextInPlace(Tensor input, Tensor fromLast, Tensor state)
    {
        using var scope = NewDisposeScope();
        var size = state.shape[1];
        input.narrow(1, 0, 2 * size).add_(fromLast.narrow(1, 0, 2 * size)).sigmoid_();
        var candidate = input.narrow(1, 2 * size, size);
        candidate.addcmul_(input.narrow(1, 0, size), fromLast.narrow(1, 2 * size, size), 1).tanh_();
        return candidate.lerp(state, input.narrow(1, size, size)).MoveToOuterDisposeScope();
    }
}
