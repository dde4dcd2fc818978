using System.Globalization;
using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// A GRU that sees a context vector at every step (Bahdanau, Cho and Bengio 2015): the last state asks, the weighted
/// encoder states answer, and the answer enters the gates together with the embedded last token.
/// <para>The three products that make the gates are kept apart so that each is done as seldom as possible: the
/// embeddings' once for all steps, the context's in each step, the state's in each step together with the query of the
/// score function.</para>
/// <para>With several layers the lowest attends, as in Wu et al. (2016); the others are plain.</para>
/// </summary>
internal sealed class AttentionDecoder : nn.Module
{
    private readonly Linear bridge;
    private readonly Linear fromEmbedding;
    private readonly Linear fromContext;
    private readonly Linear fromState;
    private readonly ScoreFunction score;
    private readonly Dropout dropout;
    private readonly GruCell[] upper;
    private readonly long[] stateParts;

    public AttentionDecoder(ModelSettings settings, Initialization initialization)
        : base(nameof(AttentionDecoder))
    {
        long hidden = settings.HiddenSize, context = settings.EncoderStateSize;
        score = ScoreFunctions.Create(
            settings.Score, new ScoreSizes(context, hidden, settings.ResolvedAttentionSize), initialization);
        stateParts = [score.QuerySize, 2 * hidden, hidden];
        bridge = nn.Linear(context, settings.DecoderLayers * hidden);
        fromEmbedding = nn.Linear(settings.EmbeddingSize, 3 * hidden);
        fromContext = nn.Linear(context, 3 * hidden, hasBias: false);
        fromState = nn.Linear(hidden, score.QuerySize + 3 * hidden);
        dropout = nn.Dropout(settings.Dropout);
        upper = new GruCell[settings.DecoderLayers - 1];
        initialization.Linear(bridge);
        initialization.Gated(fromEmbedding);
        initialization.Gated(fromContext);
        initialization.Recurrent(fromState, rowsBefore: score.QuerySize);
        for (var layer = 0; layer < upper.Length; layer++)
        {
            upper[layer] = new GruCell(hidden, hidden, initialization);
            register_module(string.Create(CultureInfo.InvariantCulture, $"upper{layer + 1}"), upper[layer]);
        }
        RegisterComponents();
    }

    /// <summary>What attention compares the state with. [B, S, A]</summary>
    /// <param name="states">The encoder's states. [B, S, C]</param>
    public Tensor Keys(Tensor states) => score.Keys(states);

    /// <summary>The state before the first step: tanh of a linear map of the encoder's final states.</summary>
    /// <param name="final">The encoder's final states. [B, C]</param>
    public DecoderState Start(Tensor final)
    {
        using var scope = NewDisposeScope();
        var layers = bridge.call(final).tanh_().chunk(upper.Length + 1, 1);
        scope.MoveToOuter(layers);
        return new DecoderState(layers);
    }

    /// <summary>The embeddings' part of the lowest layer's gates, for one step or for all at once. [..., 3H]</summary>
    /// <param name="embedded">Embedded tokens. [..., E]</param>
    public Tensor InputGates(Tensor embedded) => fromEmbedding.call(embedded);

    /// <summary>One step: look at the source, then move the state on.</summary>
    /// <param name="inputGates">The embedded last token's part of the gates. [B, 3H]</param>
    /// <param name="state">The state before the step.</param>
    /// <param name="source">What to look at.</param>
    /// <param name="mask">How to treat padding.</param>
    public DecoderStep Advance(Tensor inputGates, DecoderState state, EncodedSource source, IMaskStrategy mask)
    {
        using var scope = NewDisposeScope();
        var fromLast = fromState.call(state.Bottom).split(stateParts, 1);
        var weights = mask.Weights(score.Scores(fromLast[0], source.Keys), source.Mask);
        var context = weights.unsqueeze(1).bmm(source.States).squeeze(1);
        var gates = inputGates.addmm(context, fromContext.weight!.t());
        var next = new Tensor[upper.Length + 1];
        next[0] = GruGates.Next(gates, fromLast[1], fromLast[2], state.Bottom);
        for (var layer = 1; layer < next.Length; layer++)
            next[layer] = upper[layer - 1].Next(dropout.call(next[layer - 1]), state.Layers[layer]);
        scope.MoveToOuter(next);
        scope.MoveToOuter(context, weights);
        return new DecoderStep(new DecoderState(next), context, weights);
    }
}

/// <summary>What one step of the decoder gives.</summary>
/// <param name="State">The state after the step.</param>
/// <param name="Context">The weighted encoder states. [B, C]</param>
/// <param name="Weights">How much the step looked at each source position. [B, S]</param>
internal readonly record struct DecoderStep(DecoderState State, Tensor Context, Tensor Weights);
