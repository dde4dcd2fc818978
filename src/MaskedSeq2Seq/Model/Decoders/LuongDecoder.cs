using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// The global attention of Luong, Pham and Manning (2015) without input feeding: a recurrence reads the target, and
/// only then do its states look at the source. As no step waits for what an earlier one saw, a reference is one call of
/// the recurrence over all steps and one batched attention.
/// </summary>
internal sealed class LuongDecoder : Decoder
{
    private readonly Bridge bridge;
    private readonly nn.Module recurrence;
    private readonly LuongAttention attention;
    private readonly double dropout;

    public LuongDecoder(ModelSettings settings, Initialization initialization)
        : base(nameof(LuongDecoder))
    {
        dropout = settings.Dropout;
        bridge = new Bridge(settings, initialization);
        recurrence = Recurrences.Create(
            settings.DecoderCell, settings.EmbeddingSize, settings.HiddenSize, settings.DecoderLayers,
            dropout);
        attention = new LuongAttention(settings, initialization);
        initialization.Recurrence(recurrence, CellGates.Of(settings.DecoderCell));
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override bool DrawsInTorch => Recurrences.DrawsInTorch(recurrence, dropout);

    /// <inheritdoc/>
    public override IReadOnlyList<Tensor> Remember(Tensor states) => attention.Remember(states);

    /// <inheritdoc/>
    public override DecoderState Start(EncodedSource source) => new(bridge.Start(source.Final));

    /// <inheritdoc/>
    public override DecoderStep Advance(Tensor embedded, DecoderState state, EncodedSource source, IMaskStrategy mask)
    {
        using var scope = NewDisposeScope();
        var (tops, last) = Recurrences.Continue(recurrence, embedded.unsqueeze(1), state.Parts);
        var (contexts, weights) = attention.Look(tops, source, mask);
        var readout = attention.Readout(tops.squeeze(1), contexts.squeeze(1));
        var next = new DecoderState(last).MoveToOuterDisposeScope();
        return new DecoderStep(
            readout.MoveToOuterDisposeScope(), weights.squeeze(1).MoveToOuterDisposeScope(), next);
    }

    /// <inheritdoc/>
    public override DecodedTarget Decode(
        ForcedTarget target, EncodedSource source, IMaskStrategy mask, bool keepWeights)
    {
        using var scope = NewDisposeScope();
        var (tops, _) = Recurrences.Continue(recurrence, target.Embedded, Start(source).Parts);
        var (contexts, weights) = attention.Look(tops, source, mask);
        var readout = attention.Readout(target.AtPositions(tops), target.AtPositions(contexts));
        return new DecodedTarget(
            readout.MoveToOuterDisposeScope(), keepWeights ? weights.MoveToOuterDisposeScope() : null);
    }

    /// <inheritdoc/>
    public override DecoderOperations Operations(SentenceShape shape) => attention.Operations(
        shape, bridge, recurrence.parameters().Where(weight => weight.dim() == 2).Sum(weight => weight.numel()));
}
