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
}
