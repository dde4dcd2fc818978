using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>A plain recurrent step, for a layer whose input is known only when the step comes.</summary>
internal sealed class RecurrentCell : nn.Module
{
    private readonly Linear fromInput;
    private readonly Linear fromState;
    private readonly CellGates gates;
    private readonly long[] parts;

    public RecurrentCell(long inputSize, long size, CellGates gates, Initialization initialization)
        : base(nameof(RecurrentCell))
    {
        this.gates = gates;
        parts = gates.Parts(size);
        fromInput = nn.Linear(inputSize, gates.Count * size);
        fromState = nn.Linear(size, gates.Count * size);
        initialization.Stacked(fromInput, gates.Count);
        initialization.Recurrent(fromState, gates);
        RegisterComponents();
    }

    /// <summary>From the last output to the gates.</summary>
    public Linear FromState => fromState;

    /// <summary>The next state.</summary>
    /// <param name="input">What the layer below gave. [B, I]</param>
    /// <param name="state">This layer's last state.</param>
    public Tensor Next(Tensor input, Tensor state)
    {
        using var products = InputGates(input);
        return NextFromGates(products, state);
    }

    /// <summary>The input's part of the gates, for one step or for all at once. [..., gates · H]</summary>
    /// <param name="input">Inputs. [..., I]</param>
    public Tensor InputGates(Tensor input) => fromInput.Project(input);

    /// <summary>The next state.</summary>
    /// <param name="inputGates">The input's part of the gates. [B, gates · H]</param>
    /// <param name="state">This layer's last state.</param>
    public Tensor NextFromGates(Tensor inputGates, Tensor state)
    {
        using var scope = NewDisposeScope();
        var fromLast = fromState.Project(gates.Output(state)).split(parts, 1);
        return gates.Next(inputGates, fromLast, state).MoveToOuterDisposeScope();
    }

    /// <summary>Multiply-adds of one step.</summary>
    public double Operations => fromInput.weight!.numel() + fromState.weight!.numel();
}
