using MaskedSeq2Seq.Masking;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// A decoder whose steps look at the source before their last recurrent product, so that each waits for the one before
/// it. Only the embeddings' part of the gates is made for all steps at once, before them, and the readout, after them
/// and on real target positions only.
/// </summary>
internal abstract class AttendingDecoder(string name) : Decoder(name)
{
    /// <inheritdoc/>
    public override DecoderStep Advance(Tensor embedded, DecoderState state, EncodedSource source, IMaskStrategy mask)
    {
        using var scope = NewDisposeScope();
        var step = Move(InputGates(embedded), state, source, mask);
        var features = Readout(step.Top, step.Context, embedded);
        scope.MoveToOuter(step.State.Parts);
        return new DecoderStep(
            features.MoveToOuterDisposeScope(), step.Weights.squeeze(1).MoveToOuterDisposeScope(), step.State);
    }

    /// <inheritdoc/>
    public override DecodedTarget Decode(
        ForcedTarget target, EncodedSource source, IMaskStrategy mask, bool keepWeights)
    {
        using var scope = NewDisposeScope();
        var inputGates = InputGates(target.Embedded).unbind(1);
        var steps = new Movement[inputGates.Length];
        var state = Start(source);
        for (var t = 0; t < steps.Length; t++)
        {
            steps[t] = Move(inputGates[t], state, source, mask);
            state = steps[t].State;
        }
        var tops = target.AtPositions(stack([.. steps.Select(step => step.Top)], 1));
        var contexts = target.AtPositions(stack([.. steps.Select(step => step.Context)], 1));
        var features = Readout(tops, contexts, target.AtPositions(target.Embedded));
        var weights = keepWeights ? cat([.. steps.Select(step => step.Weights)], 1) : null;
        return new DecodedTarget(features.MoveToOuterDisposeScope(), weights?.MoveToOuterDisposeScope());
    }

    /// <summary>The embeddings' part of the gates, of one step or of all. [..., gates · H]</summary>
    /// <param name="embedded">Embedded tokens. [..., E]</param>
    protected abstract Tensor InputGates(Tensor embedded);

    /// <summary>One step.</summary>
    /// <param name="inputGates">Its part of <see cref="InputGates"/>. [B, gates · H]</param>
    /// <param name="state">The state before it.</param>
    /// <param name="source">The encoded batch.</param>
    /// <param name="mask">How attention treats padding.</param>
    protected abstract Movement Move(
        Tensor inputGates, DecoderState state, EncodedSource source, IMaskStrategy mask);

    /// <summary>What some steps know of their next tokens. [N, E]</summary>
    /// <param name="tops">What the top layer says. [N, H]</param>
    /// <param name="contexts">What was seen. [N, C]</param>
    /// <param name="embedded">The embedded last tokens. [N, E]</param>
    protected abstract Tensor Readout(Tensor tops, Tensor contexts, Tensor embedded);
}

/// <summary>What one step of an <see cref="AttendingDecoder"/> makes.</summary>
/// <param name="State">The state after the step.</param>
/// <param name="Top">What the top layer says; it may be its state itself. [B, H]</param>
/// <param name="Context">The weighted encoder states. [B, C]</param>
/// <param name="Weights">How much the step looked at each source position. [B, 1, S]</param>
internal readonly record struct Movement(DecoderState State, Tensor Top, Tensor Context, Tensor Weights);
