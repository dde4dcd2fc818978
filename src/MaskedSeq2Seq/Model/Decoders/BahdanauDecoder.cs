using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// A recurrence that sees a context vector at every step (Bahdanau, Cho and Bengio 2015): the last state asks, the
/// weighted encoder states answer, and the answer enters the gates together with the embedded last token. The readout
/// is tanh(W [state, context, embedding] + b).
/// <para>The three products that make the gates are kept apart so that each is done as seldom as possible: the
/// embeddings' once for all steps, the context's in each step, the state's in each step together with the query of the
/// score function. The readout is made on real target positions only.</para>
/// <para>With several layers the lowest attends, as in Wu et al. (2016); the others are plain.</para>
/// </summary>
internal sealed class BahdanauDecoder : AttendingDecoder
{
    private readonly Bridge bridge;
    private readonly Linear fromEmbedding;
    private readonly Linear fromContext;
    private readonly Linear fromState;
    private readonly SourceAttention attention;
    private readonly UpperDecoderLayers upper;
    private readonly Linear? readout;
    private readonly LookingStep looking;

    public BahdanauDecoder(ModelSettings settings, Initialization initialization)
        : base(nameof(BahdanauDecoder))
    {
        long hidden = settings.HiddenSize, context = settings.EncoderStateSize, embedding = settings.EmbeddingSize;
        var gates = CellGates.Of(settings.DecoderCell);
        attention = new SourceAttention(settings, initialization);
        bridge = new Bridge(settings, initialization);
        fromEmbedding = nn.Linear(embedding, gates.Count * hidden);
        fromContext = nn.Linear(context, gates.Count * hidden, hasBias: false);
        fromState = nn.Linear(hidden, attention.QuerySize + gates.Count * hidden);
        upper = new UpperDecoderLayers(settings, initialization);
        readout = ReadoutLayer(settings);
        initialization.Stacked(fromEmbedding, gates.Count);
        initialization.Stacked(fromContext, gates.Count);
        initialization.Recurrent(fromState, gates, rowsBefore: attention.QuerySize);
        if (readout is not null)
            initialization.Linear(readout);
        looking = new LookingStep(
            attention, gates, fromState, [attention.QuerySize, .. gates.Parts(hidden)], fromContext, upper);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Tensor> Remember(Tensor states) => attention.Remember(states);

    /// <inheritdoc/>
    public override DecoderState Start(EncodedSource source) => new(bridge.Start(source.Final));

    /// <inheritdoc/>
    public override DecoderOperations Operations(SentenceShape shape) => looking.Operations(
        shape, bridge, fromEmbedding.weight!.numel(), readout);

    /// <inheritdoc/>
    protected override Tensor InputGates(Tensor embedded) => fromEmbedding.Project(embedded);

    /// <inheritdoc/>
    protected override Movement Move(
        Tensor inputGates, DecoderState state, EncodedSource source, IMaskStrategy mask) =>
        looking.Take(inputGates, state.Parts[0], state, source, mask);

    /// <inheritdoc/>
    protected override (Tensor Tops, Tensor Contexts)? TakeAll(
        Tensor embedded, EncodedSource source, IMaskStrategy mask)
    {
        if (!FusedSteps.Suit(this, looking.Gates, upper) || attention.Additive(source, mask) is not { } additive)
            return null;
        return BahdanauSteps.Take(
            InputGates(embedded), Start(source).Parts[0], fromState.weight!, fromState.bias!, fromContext.weight!,
            additive);
    }

    /// <inheritdoc/>
    protected override Tensor Readout(Tensor tops, Tensor contexts, Tensor embedded) =>
        Readout(readout, cat([tops, contexts, embedded], 1));
}
