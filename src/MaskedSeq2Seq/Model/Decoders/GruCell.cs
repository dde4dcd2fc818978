using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>A plain GRU step, for a layer whose input is known only when the step comes.</summary>
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
    /// <param name="input">What the layer below gave. [B, I]</param>
    /// <param name="state">This layer's last state. [B, H]</param>
    public Tensor Next(Tensor input, Tensor state)
    {
        using var gates = InputGates(input);
        return NextFromGates(gates, state);
    }

    /// <summary>The input's part of the gates, for one step or for all at once. [..., 3H]</summary>
    /// <param name="input">Inputs. [..., I]</param>
    public Tensor InputGates(Tensor input) => fromInput.call(input);

    /// <summary>The next state. [B, H]</summary>
    /// <param name="inputGates">The input's part of the gates. [B, 3H]</param>
    /// <param name="state">This layer's last state. [B, H]</param>
    public Tensor NextFromGates(Tensor inputGates, Tensor state)
    {
        using var scope = NewDisposeScope();
        var gates = fromState.call(state).split([2 * size, size], 1);
        return GruGates.Next(inputGates, gates[0], gates[1], state).MoveToOuterDisposeScope();
    }

    /// <summary>Multiply-adds of one step.</summary>
    public double Operations => fromInput.weight!.numel() + fromState.weight!.numel();
}
