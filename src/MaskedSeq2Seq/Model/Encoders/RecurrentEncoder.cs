using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// Embedding, dropout, GRU or LSTM in one or both directions. Packed, the recurrence ends with each sentence and its
/// states at padding are 0; not packed, it runs on over the padding, forwards after the last token and, what hurts
/// more, backwards before it reaches that token.
/// <para>All layers are one operation of torch's, unless <see cref="UpperEncoderLayers"/> have something to do between
/// them.</para>
/// </summary>
internal sealed class RecurrentEncoder : Encoder
{
    private readonly Embedding embedding;
    private readonly InputDropout dropout;
    private readonly double between;
    private readonly nn.Module recurrence;
    private readonly UpperEncoderLayers? upper;
    private readonly bool bidirectional;
    private readonly double operationsPerToken;

    public RecurrentEncoder(ModelSettings settings, CellKind cell, int vocabulary, Initialization initialization)
        : base(nameof(RecurrentEncoder))
    {
        var gates = CellGates.Of(cell);
        bidirectional = settings.Bidirectional;
        operationsPerToken = OperationsPerToken(settings, gates.Count);
        embedding = nn.Embedding(vocabulary, settings.EmbeddingSize, padding_idx: SpecialTokens.Padding);
        dropout = new InputDropout(settings);
        between = settings.Dropout;
        var layered = settings.Residual || settings.LayerNormalization;
        recurrence = Recurrences.Create(
            cell, settings.EmbeddingSize, settings.HiddenSize, layered ? 1 : settings.EncoderLayers, between,
            bidirectional);
        initialization.Embedding(embedding, tied: settings.TiesEverything);
        initialization.Recurrence(recurrence, gates);
        if (layered)
            upper = new UpperEncoderLayers(settings, cell, initialization);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Embedding Words => embedding;

    /// <inheritdoc/>
    public override bool DrawsInTorch => recurrence is LSTM && Recurrences.DrawsInTorch(recurrence, between);

    /// <inheritdoc/>
    public override Tensor Embed(Tensor source) => dropout.Embed(embedding, source);

    /// <inheritdoc/>
    public override (Tensor States, Tensor Final) Read(
        Tensor embedded, PaddingMask padding, PaddingTreatment treatment)
    {
        using var scope = NewDisposeScope();
        var (states, last) = Recurrences.Read(recurrence, embedded, padding, treatment.Packing, between);
        if (upper is not null)
            (states, last) = upper.Read(states, last, padding, treatment.Packing);
        var layers = last.shape[0];
        var final = bidirectional ? cat([last[layers - 2], last[layers - 1]], 1) : last[layers - 1];
        if (treatment.Packing && padding.HasEmptyRows)
            (states, final) = EmptyRowsToZero(states, final, padding);
        return scope.MoveToOuter(states.contiguous(), final);
    }

    /// <inheritdoc/>
    public override double Operations(SentenceShape shape, bool packing) =>
        operationsPerToken * (packing ? shape.SourceTokens : shape.SourceWidth);

    private static double OperationsPerToken(ModelSettings settings, int gates)
    {
        double hidden = settings.HiddenSize, directions = settings.Bidirectional ? 2 : 1;
        var inputs = settings.EmbeddingSize + (settings.EncoderLayers - 1) * directions * hidden;
        return directions * gates * hidden * (inputs + settings.EncoderLayers * hidden);
    }

    private static (Tensor States, Tensor Final) EmptyRowsToZero(Tensor states, Tensor final, PaddingMask mask)
    {
        var empty = mask.Real.any(1, keepdim: true).logical_not();
        return (states.masked_fill(empty.unsqueeze(2), 0), final.masked_fill(empty, 0));
    }
}
