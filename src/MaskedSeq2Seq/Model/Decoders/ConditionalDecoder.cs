using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// The conditional recurrence of Nematus (Sennrich et al. 2017): one cell reads the embedded last token, what it says
/// asks, and a second cell goes on from there with the answer. So the question knows the last token, which that of
/// <see cref="BahdanauDecoder"/> does not. The readout is the same.
/// <para>With several layers the two cells are the lowest; the others are plain.</para>
/// </summary>
internal sealed class ConditionalDecoder : AttendingDecoder
{
    private readonly Bridge bridge;
    private readonly RecurrentCell first;
    private readonly Linear fromContext;
    private readonly Linear fromState;
    private readonly SourceAttention attention;
    private readonly UpperDecoderLayers upper;
    private readonly Linear? readout;
    private readonly LookingStep looking;

    public ConditionalDecoder(ModelSettings settings, Initialization initialization)
        : base(nameof(ConditionalDecoder))
    {
        long hidden = settings.HiddenSize, context = settings.EncoderStateSize, embedding = settings.EmbeddingSize;
        var gates = CellGates.Of(settings.DecoderCell);
        attention = new SourceAttention(settings, initialization);
        bridge = new Bridge(settings, initialization);
        first = new RecurrentCell(embedding, hidden, gates, initialization);
        fromContext = nn.Linear(context, gates.Count * hidden);
        fromState = nn.Linear(hidden, attention.QuerySize + gates.Count * hidden);
        upper = new UpperDecoderLayers(settings, initialization);
        readout = ReadoutLayer(settings);
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
        shape, bridge, first.Operations, readout);

    /// <inheritdoc/>
    protected override Tensor InputGates(Tensor embedded) => first.InputGates(embedded);

    /// <inheritdoc/>
    protected override Movement Move(
        Tensor inputGates, DecoderState state, EncodedSource source, IMaskStrategy mask)
    {
        using var middle = first.NextFromGates(inputGates, state.Parts[0]);
        return looking.Take(null, middle, state, source, mask);
    }

    /// <inheritdoc/>
    protected override (Tensor Tops, Tensor Contexts)? TakeAll(
        Tensor embedded, EncodedSource source, IMaskStrategy mask)
    {
        if (!FusedSteps.Suit(this, looking.Gates, upper) || attention.Additive(source, mask) is not { } additive)
            return null;
        var weights = new ConditionalWeights(
            first.FromState.weight!, first.FromState.bias!, fromState.weight!, fromState.bias!,
            fromContext.weight!, fromContext.bias!);
        return ConditionalSteps.Take(InputGates(embedded), Start(source).Parts[0], weights, additive);
    }

    /// <inheritdoc/>
    protected override Tensor Readout(Tensor tops, Tensor contexts, Tensor embedded) =>
        Readout(readout, cat([tops, contexts, embedded], 1));
}
