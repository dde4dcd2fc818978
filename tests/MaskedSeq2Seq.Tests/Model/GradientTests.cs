using MaskedSeq2Seq.Model;
using static MaskedSeq2Seq.Tests.Model.TinyModel;

namespace MaskedSeq2Seq.Tests.Model;

public class GradientTests
{
    public static TheoryData<string, bool, int, bool, bool> Models => new()
    {
        { "negative_infinity", true, 1, false, true },
        { "none", false, 1, false, true },
        { "negative_infinity", true, 2, true, true },
        { "none", true, 2, false, false },
        { "large_negative", false, 1, false, true },
        { "multiply_scores", false, 1, false, true },
        { "zero_weights", false, 1, false, true },
        { "renormalize", true, 1, false, true },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void The_gradient_of_every_parameter_agrees_with_finite_differences(
        string mask, bool packing, int layers, bool tied, bool bidirectional)
    {
        using var model = Create(Settings with
        {
            Mask = new() { Name = mask },
            Packing = packing,
            EncoderLayers = layers,
            DecoderLayers = layers,
            TieTargetEmbeddings = tied,
            Bidirectional = bidirectional,
        });
        AssertGradient(model);
    }

    [Theory]
    [InlineData("bahdanau", true, 1, "concat", 1)]
    [InlineData("bahdanau", true, 2, "general", 1)]
    [InlineData("bahdanau", true, 1, "dot", 1)]
    [InlineData("bahdanau", true, 1, "scaled_dot", 1)]
    [InlineData("bahdanau", true, 1, "scaled_dot", 2)]
    [InlineData("luong", false, 1, "general", 1)]
    [InlineData("luong", false, 2, "additive", 1)]
    [InlineData("luong", false, 1, "scaled_dot", 2)]
    [InlineData("luong", true, 1, "general", 1)]
    [InlineData("luong", true, 2, "concat", 1)]
    [InlineData("luong", true, 1, "dot", 1)]
    public void So_does_that_of_every_decoder_and_score(
        string decoder, bool inputFeeding, int layers, string score, int heads)
    {
        using var model = Create(Settings with
        {
            Decoder = decoder,
            InputFeeding = inputFeeding,
            DecoderLayers = layers,
            Score = score,
            AttentionHeads = heads,
            Bidirectional = score != "dot",
        });
        AssertGradient(model);
    }

    [Theory]
    [InlineData("conditional", CellKind.Gru, 1, false, false)]
    [InlineData("conditional", CellKind.Lstm, 2, false, false)]
    [InlineData("bahdanau", CellKind.Lstm, 1, false, false)]
    [InlineData("luong", CellKind.Lstm, 2, false, false)]
    [InlineData("bahdanau", CellKind.Gru, 3, true, false)]
    [InlineData("bahdanau", CellKind.Gru, 2, true, true)]
    [InlineData("luong", CellKind.Lstm, 2, true, true)]
    [InlineData("conditional", CellKind.Gru, 1, false, true)]
    public void So_does_that_of_every_cell_and_of_what_lies_between_layers(
        string decoder, CellKind cell, int layers, bool residual, bool normalized)
    {
        using var model = Create(Settings with
        {
            Encoder = cell == CellKind.Lstm ? "lstm" : "gru",
            Decoder = decoder,
            DecoderCell = cell,
            EncoderLayers = layers,
            DecoderLayers = layers,
            Residual = residual,
            LayerNormalization = normalized,
        });
        AssertGradient(model);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void So_does_that_of_embeddings_that_are_shared(bool output)
    {
        using var model = Create(Settings with { TieSourceEmbeddings = true, TieTargetEmbeddings = output });
        AssertGradient(model);
    }

    [Theory]
    [InlineData("bahdanau")]
    [InlineData("conditional")]
    public void So_does_that_of_a_decoder_without_a_readout(string decoder)
    {
        using var model = Create(Settings with { Decoder = decoder, Readout = ReadoutKind.None });
        AssertGradient(model);
    }

    private static void AssertGradient(Seq2SeqModel model)
    {
        using var batch = TinyBatch.Mixed();
        var gradients = model.Gradients(batch);

        foreach (var (name, parameter) in model.named_parameters())
        {
            var expected = FiniteDifferences.Of(() => model.Loss(batch), parameter);
            if (name.EndsWith("mbedding.weight", StringComparison.Ordinal))
                ForgetPadding(expected, gradients[name]);
            Close(expected, gradients[name], 2e-8);
        }
    }

    /// <summary>The embedding of padding is read by an unpacked encoder, but by definition never learns.</summary>
    private static void ForgetPadding(double[] expected, double[] actual)
    {
        for (var i = 0; i < Settings.EmbeddingSize; i++)
            expected[i] = actual[i] = 0;
    }
}
