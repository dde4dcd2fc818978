using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// The encoder of Vaswani et al. (2017), normalised before each part. There is no recurrence that could leave padding
/// out, so all that keeps it from the real tokens is the self-attention mask, in every layer. A decoder with a
/// recurrence starts from the state of the first position, which has seen the whole sentence as any other has.
/// </summary>
internal sealed class TransformerEncoder : Encoder
{
    private readonly Embedding embedding;
    private readonly InputDropout dropout;
    private readonly PositionedTokens tokens;
    private readonly ModuleList<TransformerEncoderLayer> layers;
    private readonly LayerNorm norm;

    public TransformerEncoder(ModelSettings settings, int vocabulary, Initialization initialization)
        : base(nameof(TransformerEncoder))
    {
        embedding = nn.Embedding(vocabulary, settings.EmbeddingSize, padding_idx: SpecialTokens.Padding);
        dropout = new InputDropout(settings);
        tokens = new PositionedTokens(settings, initialization);
        layers = nn.ModuleList([.. Enumerable.Range(0, settings.EncoderLayers)
            .Select(_ => new TransformerEncoderLayer(settings, initialization))]);
        norm = nn.LayerNorm(settings.HiddenSize);
        initialization.Embedding(embedding, tied: settings.TiesEverything);
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
        var states = tokens.Place(embedded);
        foreach (var layer in layers)
            states = layer.Read(states, treatment.SelfAttentionMask, padding);
        var read = norm.call(states);
        return scope.MoveToOuter(read, read.select(1, 0));
    }

    /// <inheritdoc/>
    public override double Operations(SentenceShape shape, bool packing) =>
        shape.SourceWidth * (tokens.Operations + layers.Sum(layer => layer.Operations(shape.SourceWidth)));
}
