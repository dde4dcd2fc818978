using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// The global attention of Luong, Pham and Manning (2015) without input feeding: a GRU reads the target, and only then
/// do its states look at the source. As no step waits for what an earlier one saw, a reference is one call of the GRU
/// over all steps and one batched attention.
/// </summary>
internal sealed class LuongDecoder : Decoder
{
    private readonly Bridge bridge;
    private readonly GRU recurrence;
    private readonly LuongAttention attention;

    public LuongDecoder(ModelSettings settings, Initialization initialization)
        : base(nameof(LuongDecoder))
    {
        bridge = new Bridge(settings, initialization);
        recurrence = nn.GRU(
            settings.EmbeddingSize, settings.HiddenSize, settings.DecoderLayers, batchFirst: true,
            dropout: settings.DecoderLayers > 1 ? settings.Dropout : 0);
        attention = new LuongAttention(settings, initialization);
        initialization.Gru(recurrence);
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
        var (tops, last) = recurrence.call(embedded.unsqueeze(1), stack(state.Parts, 0));
        var (contexts, weights) = attention.Look(tops, source, mask);
        var readout = attention.Readout(tops.squeeze(1), contexts.squeeze(1));
        var next = new DecoderState(last.unbind(0)).MoveToOuterDisposeScope();
        return new DecoderStep(
            readout.MoveToOuterDisposeScope(), weights.squeeze(1).MoveToOuterDisposeScope(), next);
    }

    /// <inheritdoc/>
    public override DecodedTarget Decode(
        ForcedTarget target, EncodedSource source, IMaskStrategy mask, bool keepWeights)
    {
        using var scope = NewDisposeScope();
        var (tops, _) = recurrence.call(target.Embedded, stack(Start(source).Parts, 0));
        var (contexts, weights) = attention.Look(tops, source, mask);
        var readout = attention.Readout(target.AtPositions(tops), target.AtPositions(contexts));
        return new DecodedTarget(
            readout.MoveToOuterDisposeScope(), keepWeights ? weights.MoveToOuterDisposeScope() : null);
    }

    /// <inheritdoc/>
    public override DecoderOperations Operations(SentenceShape shape) => attention.Operations(
        shape, bridge, recurrence.parameters().Where(weight => weight.dim() == 2).Sum(weight => weight.numel()));
}
