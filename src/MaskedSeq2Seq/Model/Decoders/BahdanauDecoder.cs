using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// A GRU that sees a context vector at every step (Bahdanau, Cho and Bengio 2015): the last state asks, the weighted
/// encoder states answer, and the answer enters the gates together with the embedded last token. The readout is
/// tanh(W [state, context, embedding] + b).
/// <para>The three products that make the gates are kept apart so that each is done as seldom as possible: the
/// embeddings' once for all steps, the context's in each step, the state's in each step together with the query of the
/// score function. The readout is made on real target positions only.</para>
/// <para>With several layers the lowest attends, as in Wu et al. (2016); the others are plain.</para>
/// </summary>
internal sealed class BahdanauDecoder : Decoder
{
    private readonly Bridge bridge;
    private readonly Linear fromEmbedding;
    private readonly Linear fromContext;
    private readonly Linear fromState;
    private readonly SourceAttention attention;
    private readonly UpperLayers upper;
    private readonly Linear readout;
    private readonly long[] stateParts;

    public BahdanauDecoder(ModelSettings settings, Initialization initialization)
        : base(nameof(BahdanauDecoder))
    {
        long hidden = settings.HiddenSize, context = settings.EncoderStateSize, embedding = settings.EmbeddingSize;
        attention = new SourceAttention(settings, initialization);
        stateParts = [attention.QuerySize, 2 * hidden, hidden];
        bridge = new Bridge(settings, initialization);
        fromEmbedding = nn.Linear(embedding, 3 * hidden);
        fromContext = nn.Linear(context, 3 * hidden, hasBias: false);
        fromState = nn.Linear(hidden, attention.QuerySize + 3 * hidden);
        upper = new UpperLayers(settings, initialization);
        readout = nn.Linear(hidden + context + embedding, embedding);
        initialization.Gated(fromEmbedding);
        initialization.Gated(fromContext);
        initialization.Recurrent(fromState, rowsBefore: attention.QuerySize);
        initialization.Linear(readout);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Tensor> Remember(Tensor states) => attention.Remember(states);

    /// <inheritdoc/>
    public override DecoderState Start(EncodedSource source) => new(bridge.Start(source.Final));

    /// <inheritdoc/>
    public override DecoderStep Advance(Tensor embedded, DecoderState state, EncodedSource source, IMaskStrategy mask)
    {
        using var scope = NewDisposeScope();
        var step = Move(fromEmbedding.call(embedded), state, source, mask);
        var features = readout.call(cat([step.State.Parts[^1], step.Context, embedded], 1)).tanh_();
        scope.MoveToOuter(step.State.Parts);
        return new DecoderStep(
            features.MoveToOuterDisposeScope(), step.Weights.squeeze(1).MoveToOuterDisposeScope(), step.State);
    }

    /// <inheritdoc/>
    public override DecodedTarget Decode(
        ForcedTarget target, EncodedSource source, IMaskStrategy mask, bool keepWeights)
    {
        using var scope = NewDisposeScope();
        var inputGates = fromEmbedding.call(target.Embedded).unbind(1);
        var steps = new Movement[inputGates.Length];
        var state = Start(source);
        for (var t = 0; t < steps.Length; t++)
        {
            steps[t] = Move(inputGates[t], state, source, mask);
            state = steps[t].State;
        }
        var tops = target.AtPositions(stack([.. steps.Select(step => step.State.Parts[^1])], 1));
        var contexts = target.AtPositions(stack([.. steps.Select(step => step.Context)], 1));
        var features = readout.call(cat([tops, contexts, target.AtPositions(target.Embedded)], 1)).tanh_();
        var weights = keepWeights ? cat([.. steps.Select(step => step.Weights)], 1) : null;
        return new DecodedTarget(features.MoveToOuterDisposeScope(), weights?.MoveToOuterDisposeScope());
    }

    /// <inheritdoc/>
    public override DecoderOperations Operations(SentenceShape shape) => new(
        Bridge: bridge.Operations / shape.TargetTokens,
        Memory: attention.OperationsPerState * shape.SourceWidth / shape.TargetTokens,
        Attention: attention.OperationsPerStep(shape.SourceWidth),
        Layers: fromEmbedding.weight!.numel() + fromContext.weight!.numel()
            + stateParts[1..].Sum() * fromState.weight!.shape[1] + upper.Operations,
        Readout: readout.weight!.numel());

    /// <summary>Look at the source, then move the states on.</summary>
    private Movement Move(Tensor inputGates, DecoderState state, EncodedSource source, IMaskStrategy mask)
    {
        using var scope = NewDisposeScope();
        var bottom = state.Parts[0];
        var fromLast = fromState.call(bottom).split(stateParts, 1);
        var query = attention.QuerySize > 0 ? fromLast[0] : bottom;
        var (perStep, weights) = attention.Look(query.unsqueeze(1), source, mask);
        var context = perStep.squeeze(1);
        var gates = inputGates.addmm(context, fromContext.weight!.t());
        var next = upper.Next(GruGates.Next(gates, fromLast[1], fromLast[2], bottom), state.Parts);
        scope.MoveToOuter(next);
        scope.MoveToOuter(context, weights);
        return new Movement(new DecoderState(next), context, weights);
    }

    /// <param name="State">The state after the step.</param>
    /// <param name="Context">The weighted encoder states. [B, C]</param>
    /// <param name="Weights">How much the step looked at each source position. [B, 1, S]</param>
    private readonly record struct Movement(DecoderState State, Tensor Context, Tensor Weights);
}
