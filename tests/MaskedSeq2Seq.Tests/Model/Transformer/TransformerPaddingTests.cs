using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Model;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

public class TransformerPaddingTests
{
    private static readonly ModelSettings Whole = TinyModel.Settings with
    {
        Encoder = "transformer",
        Decoder = "transformer",
        EncoderLayers = 2,
        DecoderLayers = 2,
        Transformer = new() { Heads = 2, FeedForwardSize = 5 },
    };

    [Theory]
    [InlineData("transformer", "transformer", 1)]
    [InlineData("transformer", "transformer", 40)]
    [InlineData("transformer", "luong", 5)]
    [InlineData("gru", "transformer", 5)]
    public void Padding_never_changes_an_answer_or_a_gradient_under_the_right_masks(
        string encoder, string decoder, int extraColumns)
    {
        using var model = Create(Whole with { Encoder = encoder, Decoder = decoder });
        using var plain = TinyBatch.Mixed();
        using var padded = TinyBatch.Mixed(extraColumns);

        Close(model.LogitValues(plain), model.LogitValues(padded), 1e-12);
        var (expected, actual) = (model.Gradients(plain), model.Gradients(padded));
        foreach (var (name, gradient) in expected)
            Close(gradient, actual[name], 1e-10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_sentence_gets_the_same_answer_in_any_company(int seed)
    {
        var random = new Random(seed);
        long[] Sentence(int most) =>
            [.. Enumerable.Range(0, random.Next(1, most)).Select(_ => random.NextInt64(4, Vocabulary)), 3];
        long[][] sources = [.. Enumerable.Range(0, 4).Select(_ => Sentence(9))];
        long[][] targets = [.. Enumerable.Range(0, 4).Select(_ => Sentence(6))];
        using var model = Create(Whole, seed: seed);
        using var together = TinyBatch.Of(sources, targets, extraColumns: random.Next(5));

        double[] alone = [.. sources.Zip(targets).SelectMany(pair =>
        {
            using var batch = TinyBatch.Of([pair.First], [pair.Second]);
            return model.LogitValues(batch);
        })];

        Close(alone, model.LogitValues(together), 1e-12);
    }

    [Theory]
    [InlineData("rows", "negative_infinity")]
    [InlineData("multiplied", "negative_infinity")]
    [InlineData("none", "negative_infinity")]
    [InlineData("columns", "none")]
    [InlineData("columns", "multiply_scores")]
    [InlineData("columns", "zero_weights")]
    public void Padding_changes_the_answer_when_either_mask_is_wrong(string selfAttentionMask, string mask)
    {
        using var model = Create(Whole);
        using var plain = TinyBatch.Mixed();
        using var padded = TinyBatch.Mixed(5);
        model.SelfAttentionMask = SelfAttentionMasks.Create(selfAttentionMask);
        model.Mask = MaskStrategies.Create(mask);

        Assert.True(LargestDifference(model.LogitValues(plain), model.LogitValues(padded)) > 1e-4);
    }

    [Fact]
    public void The_configuration_chooses_the_mask()
    {
        foreach (var name in SelfAttentionMasks.Names)
        {
            using var model = Create(Whole with { Transformer = Whole.Transformer with { SelfAttentionMask = name } });
            Assert.Equal(name, model.SelfAttentionMask.Name);
        }
    }

    [Fact]
    public void A_row_of_nothing_but_padding_does_no_harm()
    {
        using var model = Create(Whole);
        using var alone = TinyBatch.Of([[4, 6, 3]], [[5, 3]]);
        using var beside = TinyBatch.Of([[4, 6, 3], []], [[5, 3], [4, 3]]);

        var logits = model.LogitValues(beside);

        Close(model.LogitValues(alone), logits[..(2 * Vocabulary)], 1e-12);
        Assert.All(logits, logit => Assert.True(double.IsFinite(logit)));
        Assert.All(
            model.Gradients(beside).Values.SelectMany(values => values), value => Assert.True(double.IsFinite(value)));
    }

    [Theory]
    [InlineData("columns", ScalarType.Float32)]
    [InlineData("rows", ScalarType.Float32)]
    [InlineData("columns", ScalarType.BFloat16)]
    [InlineData("rows", ScalarType.BFloat16)]
    public void Rows_of_nothing_but_padding_give_no_NaN_in_low_precision(string mask, ScalarType type)
    {
        using var model = Create(Whole).to(type);
        using var batch = TinyBatch.Of([[4, 6, 3], []], [[5, 3], [4, 3]], extraColumns: 3);
        model.SelfAttentionMask = SelfAttentionMasks.Create(mask);

        double[] all = [.. model.LogitValues(batch), .. model.Gradients(batch).Values.SelectMany(values => values)];

        Assert.All(all, value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void Weights_sum_to_one_over_real_tokens_and_are_exactly_zero_on_padding()
    {
        using var scope = NewDisposeScope();
        using var model = Create(Whole);
        using var batch = TinyBatch.Mixed(extraColumns: 3);

        var (_, weights) = model.TeacherForced(
            batch.Source, batch.Lengths, batch.TargetInput, batch.Positions, keepWeights: true);

        Assert.Equal([2, 4, 7], weights!.shape);
        Close([1, 1, 1, 1], Values(weights[0].narrow(1, 0, 4).sum(1)), 1e-12);
        Close([1, 1, 1, 1], Values(weights[1].narrow(1, 0, 2).sum(1)), 1e-12);
        Assert.Equal(0, Values(weights[0].narrow(1, 4, 3).sum())[0]);
        Assert.Equal(0, Values(weights[1].narrow(1, 2, 5).sum())[0]);
    }
}
