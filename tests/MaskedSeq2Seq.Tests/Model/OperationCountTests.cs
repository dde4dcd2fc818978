using MaskedSeq2Seq.Model;

namespace MaskedSeq2Seq.Tests.Model;

public class OperationCountTests
{
    // H = A = 256, C = 512; 10 tokens in 12 columns, 8 target tokens
    private static readonly SentenceShape Shape = new(SourceTokens: 10, SourceWidth: 12, TargetTokens: 8);

    [Fact]
    public void Operations_are_counted_by_the_documented_formula()
    {
        var count = Count(new ModelSettings(), new SentenceShape(14, 14, 14));

        Assert.Equal(2 * 3 * 256 * 512, count.Encoder);
        Assert.Equal(512 * 256 / 14.0, count.Decoder.Bridge);
        Assert.Equal(512 * 256, count.Decoder.Memory);
        Assert.Equal(256 * 256 + 14 * 768, count.Decoder.Attention);
        Assert.Equal(768 * 1024, count.Decoder.Layers);
        Assert.Equal(1024 * 256, count.Decoder.Readout);
        Assert.Equal(256 * 4000, count.Output);
        Assert.Equal(
            count.Encoder + count.Output + 512 * 256 / 14.0 + 512 * 256 + 256 * 256 + 14 * 768 + 768 * 1024
            + 1024 * 256,
            count.Total);
    }

    [Fact]
    public void Without_a_readout_the_output_layer_multiplies_all_that_is_known()
    {
        var count = Count(new ModelSettings { Readout = ReadoutKind.None }, Shape);

        Assert.Equal(0, count.Decoder.Readout);
        Assert.Equal((256 + 512 + 256) * 4000, count.Output);
    }

    [Fact]
    public void Without_packing_padding_is_encoded_too()
    {
        Assert.Equal(786432 * 10 / 8.0, Count(new ModelSettings(), Shape).Encoder);
        Assert.Equal(786432 * 12 / 8.0, Count(new ModelSettings { Packing = false }, Shape).Encoder);
    }

    [Theory]
    [InlineData("additive", 1, 512 * 256, 256 * 256 + 12 * (256 + 512))]
    [InlineData("concat", 1, 512 * 256, 256 * 256 + 12 * (256 + 512))]
    [InlineData("general", 1, 512 * 256, 12 * (256 + 512))]
    [InlineData("scaled_dot", 1, 512 * 256, 256 * 256 + 12 * (256 + 512))]
    [InlineData("scaled_dot", 4, 512 * 256 + 512 * 512, 256 * 256 + 12 * (256 + 512))]
    public void Every_score_counts_its_keys_and_its_steps(string score, int heads, double perState, double perStep)
    {
        foreach (var decoder in new[] { "bahdanau", "luong" })
        {
            var settings = new ModelSettings { Score = score, AttentionHeads = heads, Decoder = decoder };
            var count = Count(settings, Shape).Decoder;

            Assert.Equal(perState * 12 / 8, count.Memory);
            Assert.Equal(perStep, count.Attention);
        }
    }

    [Fact]
    public void A_dot_score_multiplies_nothing_but_pairs()
    {
        var count = Count(new ModelSettings { Score = "dot", Bidirectional = false }, Shape).Decoder;

        Assert.Equal(0, count.Memory);
        Assert.Equal(12 * (256 + 256), count.Attention);
    }

    [Fact]
    public void Luong_layers_read_no_context_but_with_input_feeding_the_readout()
    {
        var plain = Count(new ModelSettings { Decoder = "luong", InputFeeding = false, DecoderLayers = 2 }, Shape);
        var fed = Count(new ModelSettings { Decoder = "luong", InputFeeding = true, DecoderLayers = 2 }, Shape);

        Assert.Equal(3 * 256 * (256 + 256 + 2 * 256), plain.Decoder.Layers);
        Assert.Equal(3 * 256 * (256 + 256 + 256 + 2 * 256), fed.Decoder.Layers);
        Assert.Equal((512 + 256) * 256, plain.Decoder.Readout);
        Assert.Equal(2 * 512 * 256 / 8.0, plain.Decoder.Bridge);
    }

    private static OperationCount Count(ModelSettings settings, SentenceShape shape)
    {
        using var model = new Seq2SeqModel(settings, 4000, 4000);
        return model.PerTargetToken(shape);
    }
}
