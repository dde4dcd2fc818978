using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>A plain GRU step: a decoder layer above the one that attends.</summary>
internal sealed class GruCell : nn.Module
{
    private readonly Linear fromInput;
    private readonly Linear fromState;
    private readonly long size;

    public GruCell(long inputSize, long size, Initialization initialization)
        : base(nameof(GruCell))
    {
        this.size = size;
        fromInput = nn.Linear(inputSize, 3 * size);
        fromState = nn.Linear(size, 3 * size);
        initialization.Gated(fromInput);
        initialization.Recurrent(fromState);
        RegisterComponents();
    }

    /// <summary>The next state. [B, H]</summary>
    /// <param name="input">What the layer below gave. [B, H]</param>
    /// <param name="state">This layer's last state. [B, H]</param>
    public Tensor Next(Tensor input, Tensor state)
    {
        using var scope = NewDisposeScope();
        var gates = fromState.call(state).split([2 * size, size], 1);
        return GruGates.Next(fromInput.call(input), gates[0], gates[1], state).MoveToOuterDisposeScope();
    }
}
