using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// The decoder of Vaswani et al. (2017), normalised before each part. It reads a whole reference at once, each position
/// seeing those before it; in search it keeps each layer's keys and values of the tokens so far, so that a step costs
/// one position.
/// </summary>
internal sealed class TransformerDecoder : Decoder
{
    private readonly PositionedTokens tokens;
    private readonly ModuleList<TransformerDecoderLayer> layers;
    private readonly LayerNorm norm;
    private readonly Linear readout;
    private readonly long size;

    public TransformerDecoder(ModelSettings settings, Initialization initialization)
        : base(nameof(TransformerDecoder))
    {
        size = settings.HiddenSize;
        tokens = new PositionedTokens(settings, initialization);
        layers = nn.ModuleList([.. Enumerable.Range(0, settings.DecoderLayers)
            .Select(_ => new TransformerDecoderLayer(settings, initialization))]);
        norm = nn.LayerNorm(settings.HiddenSize);
        readout = nn.Linear(settings.HiddenSize, settings.EmbeddingSize);
        initialization.Linear(readout);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Tensor> Remember(Tensor states) =>
        [.. layers.Select(layer => layer.Remember(states))];

    /// <inheritdoc/>
    public override DecoderState Start(EncodedSource source)
    {
        var states = source.States;
        return new DecoderState([.. layers.Select(_ =>
            empty(states.shape[0], 0, 2 * size, dtype: states.dtype, device: states.device))]);
    }

    /// <inheritdoc/>
    public override DecoderStep Advance(Tensor embedded, DecoderState state, EncodedSource source, IMaskStrategy mask)
    {
        using var scope = NewDisposeScope();
        var top = tokens.Place(embedded.unsqueeze(1), first: state.Parts[0].shape[1]);
        var (pasts, weights) = (new Tensor[layers.Count], new Tensor[layers.Count]);
        for (var layer = 0; layer < layers.Count; layer++)
        {
            var looked = new RememberedSource(source.Memory[layer], mask, source.Mask);
            (top, weights[layer], pasts[layer]) = layers[layer].Continue(top, state.Parts[layer], looked);
        }
        return new DecoderStep(
            readout.Project(norm.call(top.squeeze(1))).MoveToOuterDisposeScope(),
            MeanOverLayers(weights).squeeze(1).MoveToOuterDisposeScope(),
            new DecoderState(pasts).MoveToOuterDisposeScope());
    }

    /// <inheritdoc/>
    public override DecodedTarget Decode(
        ForcedTarget target, EncodedSource source, IMaskStrategy mask, bool keepWeights)
    {
        using var scope = NewDisposeScope();
        var top = tokens.Place(target.Embedded);
        var weights = new Tensor[layers.Count];
        for (var layer = 0; layer < layers.Count; layer++)
        {
            var looked = new RememberedSource(source.Memory[layer], mask, source.Mask);
            (top, weights[layer]) = layers[layer].Read(top, looked);
        }
        return new DecodedTarget(
            readout.Project(norm.call(target.AtPositions(top))).MoveToOuterDisposeScope(),
            keepWeights ? MeanOverLayers(weights).MoveToOuterDisposeScope() : null);
    }

    /// <inheritdoc/>
    public override DecoderOperations Operations(SentenceShape shape) => new(
        Bridge: 0,
        Memory: layers.Sum(layer => layer.OperationsPerState) * shape.SourceWidth / shape.TargetTokens,
        Attention: layers.Sum(layer => layer.CrossOperations(shape.SourceWidth)),
        Layers: tokens.Operations + layers.Sum(layer => layer.Operations(shape.TargetTokens)),
        Readout: readout.weight!.numel());

    private static Tensor MeanOverLayers(Tensor[] weights) => stack(weights, 0).mean([0]);
}
