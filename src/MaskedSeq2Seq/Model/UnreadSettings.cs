using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// Settings that the chosen parts of a model do not read. To leave one at its default says nothing; to change one would
/// change nothing, and a comparison of two such models would be one of a model with itself.
/// </summary>
internal static class UnreadSettings
{
    private const string Section = $"{nameof(ModelSettings.Transformer)}.";

    private static readonly ModelSettings Defaults = new();

    private static readonly Rule[] OfParts =
    [
        new(nameof(ModelSettings.Score), model => model.Score, HasScoreFunction, "recurrent decoder"),
        new(
            nameof(ModelSettings.AttentionHeads), model => model.AttentionHeads, HasScoreFunction,
            "recurrent decoder; a transformer has transformer.heads"),
        new(nameof(ModelSettings.AttentionSize), model => model.AttentionSize, HasScoreFunction, "recurrent decoder"),
        new(nameof(ModelSettings.DecoderCell), model => model.DecoderCell, HasScoreFunction, "recurrent decoder"),
        new(
            nameof(ModelSettings.InputFeeding), model => model.InputFeeding, model => model.Decoder == Decoders.Luong,
            "`luong` decoder"),
        new(
            nameof(ModelSettings.Readout), model => model.Readout,
            model => model.Decoder is Decoders.Bahdanau or Decoders.Conditional, "`bahdanau` or `conditional` decoder"),
        new(nameof(ModelSettings.Packing), model => model.Packing, HasRecurrentEncoder, "recurrent encoder"),
        new(
            nameof(ModelSettings.Bidirectional), model => model.Bidirectional, HasRecurrentEncoder,
            "recurrent encoder"),
        new(
            nameof(ModelSettings.Residual), model => model.Residual, HasUpperLayers,
            "recurrent encoder or decoder of several layers"),
        new(
            nameof(ModelSettings.LayerNormalization), model => model.LayerNormalization,
            model => model.HasRecurrentEncoder || model.HasScoreFunction, "recurrent encoder or decoder"),
        new(
            nameof(ModelSettings.VariationalDropout), model => model.VariationalDropout, model => model.Dropout > 0,
            "model with dropout"),
        new(
            Section + nameof(TransformerSettings.SelfAttentionMask),
            model => model.Transformer.SelfAttentionMask, model => !model.HasRecurrentEncoder, "`transformer` encoder"),
        new(
            Section + nameof(TransformerSettings.Heads), model => model.Transformer.Heads,
            model => model.HasTransformer, "`transformer` encoder or decoder"),
        new(
            Section + nameof(TransformerSettings.FeedForwardSize), model => model.Transformer.FeedForwardSize,
            model => model.HasTransformer, "`transformer` encoder or decoder"),
    ];

    private static readonly (string Property, Func<ModelSettings, object> Value)[] OfDecoder =
    [
        (nameof(ModelSettings.Decoder), model => model.Decoder),
        (nameof(ModelSettings.DecoderCell), model => model.DecoderCell),
        (nameof(ModelSettings.DecoderLayers), model => model.DecoderLayers),
        (nameof(ModelSettings.InputFeeding), model => model.InputFeeding),
        (nameof(ModelSettings.Readout), model => model.Readout),
        (nameof(ModelSettings.AttentionHeads), model => model.AttentionHeads),
        (nameof(ModelSettings.TieTargetEmbeddings), model => model.TieTargetEmbeddings),
        (nameof(ModelSettings.TieSourceEmbeddings), model => model.TieSourceEmbeddings),
    ];

    /// <summary>Reports what neither the encoder nor the decoder reads.</summary>
    /// <param name="model">The settings, of an encoder and a decoder that exist.</param>
    /// <param name="problems">Where to.</param>
    public static void Check(ModelSettings model, SettingsProblems problems)
    {
        foreach (var rule in OfParts)
            if (!rule.IsRead(model) && !rule.Value(model).Equals(rule.Value(Defaults)))
                problems.Add(rule.Property, $"would change nothing: it is read by a {rule.Reader}; leave it out");
    }

    /// <summary>What a model without a decoder does not read, as properties of the model's settings.</summary>
    /// <param name="model">The settings.</param>
    public static IEnumerable<string> WithoutDecoder(ModelSettings model) =>
        from setting in OfDecoder
        where !setting.Value(model).Equals(setting.Value(Defaults))
        select setting.Property;

    private static bool HasScoreFunction(ModelSettings model) => model.HasScoreFunction;

    private static bool HasRecurrentEncoder(ModelSettings model) => model.HasRecurrentEncoder;

    private static bool HasUpperLayers(ModelSettings model) =>
        (model.HasRecurrentEncoder && model.EncoderLayers > 1) || (model.HasScoreFunction && model.DecoderLayers > 1);

    /// <summary>Who reads a setting.</summary>
    /// <param name="Property">The setting.</param>
    /// <param name="Value">Its value.</param>
    /// <param name="IsRead">Whether one of a model's parts reads it.</param>
    /// <param name="Reader">Which part would.</param>
    private sealed record Rule(
        string Property, Func<ModelSettings, object> Value, Func<ModelSettings, bool> IsRead, string Reader);
}
