using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Masking;

namespace MaskedSeq2Seq.Model;

/// <summary>Sizes and behaviour of the encoder–decoder.</summary>
public sealed record ModelSettings : ICheckedSettings
{
    /// <summary>Features of a source or target word embedding, and of the readout before the output layer.</summary>
    public int EmbeddingSize { get; init; } = 256;

    /// <summary>What reads the source: `gru`, `lstm`, or `transformer`, whose words look at each other.</summary>
    [KnownFrom(typeof(Encoders))]
    public string Encoder { get; init; } = Encoders.Gru;

    /// <summary>
    /// What writes the target. `bahdanau` looks at the source with its last state and reads what it saw; `conditional`
    /// has two cells in a step, and looks between them (Sennrich et al. 2017); `luong` looks with its current state;
    /// `transformer` has no state and looks at all its words so far.
    /// </summary>
    [KnownFrom(typeof(Decoders))]
    public string Decoder { get; init; } = "bahdanau";

    /// <summary>What the decoder is made of, unless it is a transformer: `gru` or `lstm`.</summary>
    public CellKind DecoderCell { get; init; }

    /// <summary>
    /// Whether the `luong` decoder reads its last readout beside its last word. Without, it trains on all words of a
    /// sentence at once. Other decoders know what they saw anyhow.
    /// </summary>
    public bool InputFeeding { get; init; } = true;

    /// <summary>
    /// What a `bahdanau` or `conditional` decoder makes of state, context and last embedding before the output layer:
    /// `tanh`, a layer as wide as an embedding, or `none`: all of them are multiplied with the whole vocabulary, as
    /// tutorials do, which takes twice as long.
    /// </summary>
    public ReadoutKind Readout { get; init; }

    /// <summary>
    /// Features of what a recurrent layer says, in each encoder direction and in the decoder; or of each position in a
    /// transformer.
    /// </summary>
    public int HiddenSize { get; init; } = 256;

    /// <summary>Stacked layers in the encoder.</summary>
    public int EncoderLayers { get; init; } = 1;

    /// <summary>Stacked layers in the decoder. `luong` looks with the top one, others with the lowest.</summary>
    public int DecoderLayers { get; init; } = 1;

    /// <summary>
    /// Whether a recurrent layer's input is added to its output, in the encoder and the decoder, from the second layer
    /// on; a transformer always does that.
    /// </summary>
    public bool Residual { get; init; }

    /// <summary>
    /// Whether the output of each recurrent layer is normalised (Ba, Kiros and Hinton 2016); in a transformer each part
    /// is anyhow.
    /// </summary>
    public bool LayerNormalization { get; init; }

    /// <summary>Features in which query and keys meet; 0 takes the hidden size.</summary>
    public int AttentionSize { get; init; }

    /// <summary>
    /// How attention treats padding: a name, or { name: large_negative, value: -1e4, mode: add }.
    /// The value is any number or dtype_minimum, the mode add or fill.
    /// </summary>
    public MaskSettings Mask { get; init; } = new();

    /// <summary>How attention scores a source position against the decoder's state.</summary>
    [KnownFrom(typeof(ScoreFunctions))]
    public string Score { get; init; } = "additive";

    /// <summary>
    /// How many heads look at the source, each in its own share of the attention size; more than 1 only with
    /// `scaled_dot`.
    /// </summary>
    public int AttentionHeads { get; init; } = 1;

    /// <summary>
    /// Whether the encoder's recurrence stops at each sentence's end (packed) or runs on over its padding.
    /// </summary>
    public bool Packing { get; init; } = true;

    /// <summary>Whether the encoder also reads from right to left.</summary>
    public bool Bidirectional { get; init; } = true;

    /// <summary>
    /// Share of features dropped in training: of source and target embeddings, between stacked recurrent layers, of
    /// what each part of a transformer layer adds, and of the readout.
    /// </summary>
    public double Dropout { get; init; } = 0.3;

    /// <summary>
    /// Whether the features that are dropped of embeddings are the same in all words of a sentence (Gal and Ghahramani
    /// 2016), or others in each.
    /// </summary>
    public bool VariationalDropout { get; init; }

    /// <summary>
    /// Share of the vocabulary whose words lose their embeddings in a training step, wherever they stand (Merity,
    /// Keskar and Socher 2018).
    /// </summary>
    public double EmbeddingDropout { get; init; }

    /// <summary>
    /// Share of the words, of the source and of what the decoder reads, that training replaces by the unknown word
    /// (Iyyer et al. 2015).
    /// </summary>
    public double WordDropout { get; init; }

    /// <summary>Whether the output layer's weights are the target embeddings (Press and Wolf 2017).</summary>
    public bool TieTargetEmbeddings { get; init; }

    /// <summary>
    /// Whether source and target words share their embeddings; needs data.joint_vocabulary. With tie_target_embeddings
    /// too, one matrix serves all three.
    /// </summary>
    public bool TieSourceEmbeddings { get; init; }

    /// <summary>What only a `transformer` encoder or decoder has.</summary>
    public TransformerSettings Transformer { get; init; } = new();

    /// <summary>How the parameters start.</summary>
    public InitializationSettings Initialization { get; init; } = new();

    /// <summary>Whether source embeddings, target embeddings and the output layer are one matrix.</summary>
    internal bool TiesEverything => TieSourceEmbeddings && TieTargetEmbeddings;

    /// <summary>The attention size with its default resolved (A).</summary>
    internal int ResolvedAttentionSize => AttentionSize > 0 ? AttentionSize : HiddenSize;

    /// <summary>Features between the linear maps of a transformer's feed-forward part.</summary>
    internal int ResolvedFeedForwardSize =>
        Transformer.FeedForwardSize > 0 ? Transformer.FeedForwardSize : 4 * HiddenSize;

    /// <summary>Whether the encoder or the decoder is a transformer.</summary>
    internal bool HasTransformer => Encoder == Encoders.Transformer || Decoder == Decoders.Transformer;

    /// <summary>Whether the decoder looks at the source with a score function; a transformer has its own way.</summary>
    internal bool HasScoreFunction => Decoder != Decoders.Transformer;

    /// <summary>Whether a recurrence reads the source; otherwise it is attention of the source over itself.</summary>
    internal bool HasRecurrentEncoder => Encoder != Encoders.Transformer;

    /// <summary>Features of an encoder state: of both directions if there are two (C).</summary>
    internal int EncoderStateSize => Encoder != Encoders.Transformer && Bidirectional ? 2 * HiddenSize : HiddenSize;

    /// <summary>Features of what the output layer reads.</summary>
    internal int ReadoutSize =>
        Readout == ReadoutKind.None ? HiddenSize + EncoderStateSize + EmbeddingSize : EmbeddingSize;

    /// <summary>What a score function has to fit.</summary>
    internal ScoreSizes ScoreSizes => new(EncoderStateSize, HiddenSize, ResolvedAttentionSize, AttentionHeads);

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        problems.AtLeast(EmbeddingSize, 1);
        problems.AtLeast(HiddenSize, 1);
        problems.AtLeast(EncoderLayers, 1);
        problems.AtLeast(DecoderLayers, 1);
        problems.AtLeast(AttentionSize, 0);
        problems.AtLeast(AttentionHeads, 1);
        problems.Known(Encoder, Encoders.Names);
        problems.Known(Decoder, Decoders.Names);
        if (AttentionHeads > 0 && HasScoreFunction && ScoreFunctions.Problem(Score, ScoreSizes) is { } problem)
            problems.Add(nameof(Score), problem);
        if (Decoder == Decoders.Luong && !InputFeeding && (Residual || LayerNormalization))
        {
            problems.Add(
                nameof(InputFeeding),
                "must be true for residual or layer_normalization: without, luong's layers are one operation");
        }
        if (Readout == ReadoutKind.None && TieTargetEmbeddings)
            problems.Add(nameof(Readout), "must be tanh for tie_target_embeddings, as an embedding is as wide as that");
        problems.Between(Dropout, 0.0, 1.0);
        problems.Between(EmbeddingDropout, 0.0, 1.0);
        problems.Between(WordDropout, 0.0, 1.0);
        if (HasTransformer && Transformer.Heads > 0 && HiddenSize % Transformer.Heads != 0)
            problems.Add(nameof(HiddenSize), $"must be a multiple of {Transformer.Heads}, the transformer's heads");
        if (Encoders.Names.Contains(Encoder) && Decoders.Names.Contains(Decoder))
            UnreadSettings.Check(this, problems);
    }
}
