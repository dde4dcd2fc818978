using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// The global attention of Luong, Pham and Manning (2015) with input feeding: beside the embedded last token the
/// recurrence reads the last step's readout, and so knows what has been looked at. The first step reads zeros. Each
/// step waits for the last; only the embeddings' part of the gates is made for all steps at once.
/// </summary>
internal sealed class InputFeedingDecoder : Decoder
{
    private readonly Bridge bridge;
    private readonly RecurrentCell bottom;
    private readonly Linear fromReadout;
    private readonly UpperDecoderLayers upper;
    private readonly LuongAttention attention;
    private readonly CellGates gates;

    public InputFeedingDecoder(ModelSettings settings, Initialization initialization)
        : base(nameof(InputFeedingDecoder))
    {
        bridge = new Bridge(settings, initialization);
        gates = CellGates.Of(settings.DecoderCell);
        bottom = new RecurrentCell(settings.EmbeddingSize, settings.HiddenSize, gates, initialization);
        fromReadout = nn.Linear(settings.EmbeddingSize, gates.Count * settings.HiddenSize, hasBias: false);
        upper = new UpperDecoderLayers(settings, initialization);
        attention = new LuongAttention(settings, initialization);
        initialization.Stacked(fromReadout, gates.Count);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Tensor> Remember(Tensor states) => attention.Remember(states);

    /// <inheritdoc/>
    public override DecoderState Start(EncodedSource source)
    {
        var layers = bridge.Start(source.Final);
        return new DecoderState([.. layers, layers[0].new_zeros(layers[0].shape[0], fromReadout.weight!.shape[1])]);
    }

    /// <inheritdoc/>
    public override DecoderStep Advance(Tensor embedded, DecoderState state, EncodedSource source, IMaskStrategy mask)
    {
        using var scope = NewDisposeScope();
        var (next, weights) = Move(bottom.InputGates(embedded), state, source, mask);
        var perSource = weights.squeeze(1).MoveToOuterDisposeScope();
        return new DecoderStep(next.Parts[^1], perSource, next.MoveToOuterDisposeScope());
    }

    /// <inheritdoc/>
    public override DecodedTarget Decode(
        ForcedTarget target, EncodedSource source, IMaskStrategy mask, bool keepWeights)
    {
        using var scope = NewDisposeScope();
        if (!keepWeights && FusedSteps.Suit(this, gates, upper) && attention.Additive(source, mask) is { } additive)
        {
            var all = InputFeedingSteps.Take(
                bottom.InputGates(target.Embedded), Start(source).Parts[0],
                attention.Weights(bottom, fromReadout.weight!), additive);
            return new DecodedTarget(target.AtPositionsOf(all).MoveToOuterDisposeScope(), null);
        }
        var inputGates = bottom.InputGates(target.Embedded).unbind(1);
        var (readouts, weights) = (new Tensor[inputGates.Length], new Tensor[inputGates.Length]);
        var state = Start(source);
        for (var t = 0; t < inputGates.Length; t++)
        {
            (state, weights[t]) = Move(inputGates[t], state, source, mask);
            readouts[t] = state.Parts[^1];
        }
        return new DecodedTarget(
            target.AtPositions(stack(readouts, 1)).MoveToOuterDisposeScope(),
            keepWeights ? cat(weights, 1).MoveToOuterDisposeScope() : null);
    }

    /// <inheritdoc/>
    public override DecoderOperations Operations(SentenceShape shape) => attention.Operations(
        shape, bridge, bottom.Operations + fromReadout.weight!.numel() + upper.Operations);

    /// <summary>Move the states on, then look at the source. The weights are [B, 1, S].</summary>
    private (DecoderState Next, Tensor Weights) Move(
        Tensor inputGates, DecoderState state, EncodedSource source, IMaskStrategy mask)
    {
        using var scope = NewDisposeScope();
        var gates = inputGates.Plus(fromReadout, state.Parts[^1]);
        var (layers, top) = upper.Next(bottom.NextFromGates(gates, state.Parts[0]), state.Parts);
        var (context, weights) = attention.Look(top.unsqueeze(1), source, mask);
        var readout = attention.Readout(top, context.squeeze(1));
        var next = new DecoderState([.. layers, readout]).MoveToOuterDisposeScope();
        return (next, weights.MoveToOuterDisposeScope());
    }
}
