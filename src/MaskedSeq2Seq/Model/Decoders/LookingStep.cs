using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>Looks at the source, and moves the states on with what was seen.</summary>
/// <param name="Attention">The attention.</param>
/// <param name="Gates">The arithmetic of the cell that reads what was seen.</param>
/// <param name="FromState">From the output that asks to the query and the gates.</param>
/// <param name="StateParts">The widths of these.</param>
/// <param name="FromContext">From what was seen to the gates.</param>
/// <param name="Upper">The layers above.</param>
internal sealed record LookingStep(
    SourceAttention Attention,
    CellGates Gates,
    Linear FromState,
    long[] StateParts,
    Linear FromContext,
    UpperDecoderLayers Upper)
{
    /// <summary>Takes the step.</summary>
    /// <param name="inputGates">What enters the gates beside the context, or null. [B, gates · H]</param>
    /// <param name="bottom">The lowest layer's state, which asks and goes on.</param>
    /// <param name="state">The state before the step, for the layers above.</param>
    /// <param name="source">The encoded batch.</param>
    /// <param name="mask">How attention treats padding.</param>
    public Movement Take(
        Tensor? inputGates, Tensor bottom, DecoderState state, EncodedSource source, IMaskStrategy mask)
    {
        using var scope = NewDisposeScope();
        var output = Gates.Output(bottom);
        var fromLast = FromState.Project(output).split(StateParts, 1);
        var query = Attention.QuerySize > 0 ? fromLast[0] : output;
        var (perStep, weights) = Attention.Look(query.unsqueeze(1), source, mask);
        var context = perStep.squeeze(1);
        var gates = inputGates?.Plus(FromContext, context) ?? FromContext.Project(context);
        var (next, top) = Upper.Next(Gates.Next(gates, fromLast.AsSpan(1), bottom), state.Parts);
        scope.MoveToOuter(next);
        // A tensor that is handed on twice would end up one scope too far out.
        if (!ReferenceEquals(top, next[^1]))
            top.MoveToOuterDisposeScope();
        scope.MoveToOuter(context, weights);
        return new Movement(new DecoderState(next), top, context, weights);
    }

    /// <summary>Counts the multiply-adds of a decoder of which this is a part.</summary>
    /// <param name="shape">A mean sentence.</param>
    /// <param name="bridge">Its bridge.</param>
    /// <param name="before">Multiply-adds in each step before the look.</param>
    /// <param name="readout">Its readout, or null if it has none.</param>
    public DecoderOperations Operations(SentenceShape shape, Bridge bridge, double before, Linear? readout) => new(
        Bridge: bridge.Operations / shape.TargetTokens,
        Memory: Attention.OperationsPerState * shape.SourceWidth / shape.TargetTokens,
        Attention: Attention.OperationsPerStep(shape.SourceWidth),
        Layers: before + FromContext.weight!.numel()
            + StateParts[1..].Sum() * FromState.weight!.shape[1] + Upper.Operations,
        Readout: readout?.weight!.numel() ?? 0);
}
