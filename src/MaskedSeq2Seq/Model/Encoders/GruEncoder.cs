using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// Embedding, dropout, GRU in one or both directions. Packed, the recurrence ends with each sentence and its states at
/// padding are 0; not packed, it runs on over the padding, forwards after the last token and, what hurts more,
/// backwards before it reaches that token.
/// </summary>
internal sealed class GruEncoder : Encoder
{
    private readonly Embedding embedding;
    private readonly InputDropout dropout;
    private readonly GRU recurrence;
    private readonly bool bidirectional;
    private readonly double operationsPerToken;

    public GruEncoder(ModelSettings settings, int vocabulary, Initialization initialization)
        : base(nameof(GruEncoder))
    {
        bidirectional = settings.Bidirectional;
        operationsPerToken = OperationsPerToken(settings);
        embedding = nn.Embedding(vocabulary, settings.EmbeddingSize, padding_idx: SpecialTokens.Padding);
        dropout = new InputDropout(settings);
        recurrence = nn.GRU(
            settings.EmbeddingSize, settings.HiddenSize, settings.EncoderLayers, batchFirst: true,
            dropout: settings.EncoderLayers > 1 ? settings.Dropout : 0, bidirectional: bidirectional);
        initialization.Embedding(embedding, tied: settings.TiesEverything);
        initialization.Gru(recurrence);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Embedding Words => embedding;

    /// <inheritdoc/>
    public override Tensor Embed(Tensor source) => dropout.Embed(embedding, source);

    /// <inheritdoc/>
    public override (Tensor States, Tensor Final) Read(
        Tensor embedded, PaddingMask padding, PaddingTreatment treatment)
    {
        using var scope = NewDisposeScope();
        var (states, last) = treatment.Packing ? ReadPacked(embedded, padding) : recurrence.call(embedded);
        var layers = last.shape[0];
        var final = bidirectional ? cat([last[layers - 2], last[layers - 1]], 1) : last[layers - 1];
        if (treatment.Packing && padding.HasEmptyRows)
            (states, final) = EmptyRowsToZero(states, final, padding);
        return scope.MoveToOuter(states.contiguous(), final);
    }

    /// <inheritdoc/>
    public override double Operations(SentenceShape shape, bool packing) =>
        operationsPerToken * (packing ? shape.SourceTokens : shape.SourceWidth);

    private static double OperationsPerToken(ModelSettings settings)
    {
        double hidden = settings.HiddenSize, directions = settings.Bidirectional ? 2 : 1;
        var inputs = settings.EmbeddingSize + (settings.EncoderLayers - 1) * directions * hidden;
        return directions * 3 * hidden * (inputs + settings.EncoderLayers * hidden);
    }

    private (Tensor States, Tensor Last) ReadPacked(Tensor embedded, PaddingMask mask)
    {
        // A packed sequence holds at least one step of each row; what it makes of an empty row is cleared afterwards.
        var lengths = tensor([.. mask.Lengths.Select(length => Math.Max(length, 1))], dtype: ScalarType.Int64);
        var packed = nn.utils.rnn.pack_padded_sequence(
            embedded, lengths, batch_first: true, enforce_sorted: LongestFirst(mask.Lengths));
        var (states, last) = recurrence.call(packed);
        var (padded, _) = nn.utils.rnn.pad_packed_sequence(states, batch_first: true, total_length: embedded.shape[1]);
        return (padded, last);
    }

    private static bool LongestFirst(IReadOnlyList<long> lengths)
    {
        for (var row = 1; row < lengths.Count; row++)
            if (Math.Max(lengths[row], 1) > lengths[row - 1])
                return false;
        return true;
    }

    private static (Tensor States, Tensor Final) EmptyRowsToZero(Tensor states, Tensor final, PaddingMask mask)
    {
        var empty = mask.Real.any(1, keepdim: true).logical_not();
        return (states.masked_fill(empty.unsqueeze(2), 0), final.masked_fill(empty, 0));
    }
}
