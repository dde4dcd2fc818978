using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// One step of long short-term memory (Hochreiter and Schmidhuber 1997; Gers, Schmidhuber and Cummins 2000), gates in
/// the order of PyTorch: i, f, g, o = σ, σ, tanh, σ of input and last output, c′ = f ⊙ c + i ⊙ g, h′ = o ⊙ tanh(c′). A
/// state is h and c side by side.
/// </summary>
internal sealed class LstmGates : CellGates
{
    /// <inheritdoc/>
    public override int Count => 4;

    /// <inheritdoc/>
    public override long[] Parts(long hidden) => [4 * hidden];

    /// <inheritdoc/>
    public override long StateSize(long hidden) => 2 * hidden;

    /// <summary>Forgetting starts at 1, so that memory lasts until training shortens it (Gers et al. 2000).</summary>
    public override void StartBias(Tensor bias) => bias.chunk(Count, 0)[1].fill_(1);

    /// <inheritdoc/>
    public override Tensor Output(Tensor state) => state.narrow(1, 0, state.shape[1] / 2);

    /// <inheritdoc/>
    public override Tensor Next(Tensor input, ReadOnlySpan<Tensor> fromLast, Tensor state)
    {
        using var scope = NewDisposeScope();
        var size = state.shape[1] / 2;
        var gates = input.add(fromLast[0]).split([2 * size, size, size], 1);
        var inputForget = gates[0].sigmoid().chunk(2, 1);
        var memory = inputForget[1].mul(state.narrow(1, size, size)).addcmul(inputForget[0], gates[1].tanh(), 1);
        return cat([gates[2].sigmoid().mul(memory.tanh()), memory], 1).MoveToOuterDisposeScope();
    }
}
