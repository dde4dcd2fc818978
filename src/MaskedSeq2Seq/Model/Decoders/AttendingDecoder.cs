using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
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
        if (!keepWeights && TakeAll(target.Embedded, source, mask) is { } all)
        {
            var atPositions = Readout(
                target.AtPositionsOf(all.Tops), target.AtPositionsOf(all.Contexts),
                target.AtPositions(target.Embedded));
            return new DecodedTarget(atPositions.MoveToOuterDisposeScope(), null);
        }
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

    /// <summary>All steps as one function with a backward pass of its own.</summary>
    /// <param name="embedded">Embedded tokens. [B, T, E]</param>
    /// <param name="source">The encoded batch.</param>
    /// <param name="mask">How attention treats padding.</param>
    /// <returns>
    /// What the top layer says [T, B, H] and what was seen [T, B, C]; null where steps are to be taken one by one.
    /// </returns>
    protected abstract (Tensor Tops, Tensor Contexts)? TakeAll(
        Tensor embedded, EncodedSource source, IMaskStrategy mask);

    /// <summary>What some steps know of their next tokens. [N, E]</summary>
    /// <param name="tops">What the top layer says. [N, H]</param>
    /// <param name="contexts">What was seen. [N, C]</param>
    /// <param name="embedded">The embedded last tokens. [N, E]</param>
    protected abstract Tensor Readout(Tensor tops, Tensor contexts, Tensor embedded);

    /// <summary>A fresh layer for the readout, or null where there is none.</summary>
    /// <param name="settings">The model's settings.</param>
    protected static Linear? ReadoutLayer(ModelSettings settings) => settings.Readout == ReadoutKind.None
        ? null
        : nn.Linear(
            settings.HiddenSize + settings.EncoderStateSize + settings.EmbeddingSize, settings.EmbeddingSize);

    /// <summary>The readout of some steps. [N, E], or [N, H + C + E] without a layer</summary>
    /// <param name="layer">The layer, or null.</param>
    /// <param name="known">State, context and embedding side by side. [N, H + C + E]</param>
    protected static Tensor Readout(Linear? layer, Tensor known) =>
        layer is null ? known : layer.Project(known).tanh_();
}

/// <summary>What one step of an <see cref="AttendingDecoder"/> makes.</summary>
/// <param name="State">The state after the step.</param>
/// <param name="Top">What the top layer says; it may be its state itself. [B, H]</param>
/// <param name="Context">The weighted encoder states. [B, C]</param>
/// <param name="Weights">How much the step looked at each source position. [B, 1, S]</param>
internal readonly record struct Movement(DecoderState State, Tensor Top, Tensor Context, Tensor Weights);
