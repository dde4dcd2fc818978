using MaskedSeq2Seq.Masking;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

public class PaddingPropertyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    public void Padding_never_changes_the_answer_when_masked_and_packed(int extraColumns)
    {
        using var model = Create();
        using var plain = TinyBatch.Mixed();
        using var padded = TinyBatch.Mixed(extraColumns);

        Close(model.LogitValues(plain), model.LogitValues(padded), 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    public void Padding_never_changes_the_answer_in_single_precision(int extraColumns)
    {
        using var model = Create().to(ScalarType.Float32);
        using var plain = TinyBatch.Mixed();
        using var padded = TinyBatch.Mixed(extraColumns);

        Close(model.LogitValues(plain), model.LogitValues(padded), 5e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    public void Padding_never_changes_a_gradient_when_masked_and_packed(int extraColumns)
    {
        using var model = Create(Settings with { EncoderLayers = 2, DecoderLayers = 2 });
        using var plain = TinyBatch.Mixed();
        using var padded = TinyBatch.Mixed(extraColumns);

        var expected = model.Gradients(plain);
        var actual = model.Gradients(padded);

        foreach (var (name, gradient) in expected)
            Close(gradient, actual[name], 1e-10);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Padding_never_changes_the_answer_of_a_decoder_that_looks_with_its_current_state(bool inputFeeding)
    {
        using var model = Create(Settings with { Decoder = "luong", InputFeeding = inputFeeding });
        using var plain = TinyBatch.Mixed();
        using var padded = TinyBatch.Mixed(40);

        Close(model.LogitValues(plain), model.LogitValues(padded), 1e-12);
    }

    [Theory]
    [InlineData("none", true)]
    [InlineData("none", false)]
    [InlineData("negative_infinity", false)]
    [InlineData("large_negative", false)]
    [InlineData("multiply_scores", true)]
    [InlineData("zero_weights", true)]
    [InlineData("renormalize", false)]
    [InlineData("freeze_padding", true)]
    [InlineData("freeze_padding_per_sentence", true)]
    public void Padding_changes_the_answer_when_either_the_mask_or_packing_is_missing(string mask, bool packing)
    {
        using var model = Create();
        using var plain = TinyBatch.Mixed();
        using var padded = TinyBatch.Mixed(5);
        model.Mask = MaskStrategies.Create(mask);
        model.Packing = packing;

        Assert.True(LargestDifference(model.LogitValues(plain), model.LogitValues(padded)) > 1e-4);
    }

    [Theory]
    [InlineData("large_negative")]
    [InlineData("renormalize")]
    public void Other_masks_that_hide_padding_keep_the_answer_too(string mask)
    {
        using var model = Create();
        using var plain = TinyBatch.Mixed();
        using var padded = TinyBatch.Mixed(40);
        model.Mask = MaskStrategies.Create(mask);

        Close(model.LogitValues(plain), model.LogitValues(padded), 1e-12);
    }

    [Fact]
    public void A_sentence_gets_the_same_answer_alone_as_in_a_mixed_batch()
    {
        using var model = Create();
        using var batch = TinyBatch.Mixed();
        using var alone = TinyBatch.Of([[5, 3]], [[6, 6, 4, 3]]);

        var ofSecondRow = model.LogitValues(batch)[(3 * Vocabulary)..];

        Close(model.LogitValues(alone), ofSecondRow, 1e-12);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_real_token_with_the_id_of_padding_stays_attended(bool packing)
    {
        using var scope = NewDisposeScope();
        using var model = Create();
        model.Packing = packing;
        using var batch = TinyBatch.Of([[4, 0, 5, 0]], [[5, 3]]);

        var encoded = model.Encode(batch.Source, batch.Lengths);
        var step = model.Step(tensor([2L]), model.Start(encoded), encoded);

        Assert.All(Values(step.Weights), weight => Assert.True(weight > 0));
        Assert.Equal(1, Values(step.Weights).Sum(), 12);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Weights_sum_to_one_over_real_tokens_and_are_exactly_zero_on_padding(bool packing)
    {
        using var scope = NewDisposeScope();
        using var model = Create();
        model.Packing = packing;
        using var batch = TinyBatch.Mixed(extraColumns: 3);

        var (_, weights) = model.TeacherForced(
            batch.Source, batch.Lengths, batch.TargetInput, batch.Positions, keepWeights: true);

        Assert.Equal([2, 4, 7], weights!.shape);
        foreach (var step in weights.unbind(1))
        {
            var (first, second) = (Values(step)[..7], Values(step)[7..]);
            Assert.Equal(1, first[..4].Sum(), 12);
            Assert.Equal([0, 0, 0], first[4..]);
            Assert.Equal(1, second[..2].Sum(), 12);
            Assert.Equal([0, 0, 0, 0, 0], second[2..]);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_row_of_nothing_but_padding_gets_no_context_and_no_NaN(bool packing)
    {
        using var scope = NewDisposeScope();
        using var model = Create();
        model.Packing = packing;
        using var batch = TinyBatch.Of([[4, 6, 3], []], [[5, 3], [4, 3]]);

        var encoded = model.Encode(batch.Source, batch.Lengths);
        var step = model.Step(tensor([2L, 2L]), model.Start(encoded), encoded);
        var gradients = model.Gradients(batch);

        Assert.Equal([0, 0, 0], Values(step.Weights)[3..]);
        Assert.All(Values(step.Logits), logit => Assert.True(double.IsFinite(logit)));
        Assert.All(gradients.Values.SelectMany(values => values), value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void An_empty_row_leaves_its_neighbours_answer_as_it_is()
    {
        using var model = Create();
        using var alone = TinyBatch.Of([[4, 6, 3]], [[5, 3]]);
        using var beside = TinyBatch.Of([[4, 6, 3], []], [[5, 3], [4, 3]]);

        Close(model.LogitValues(alone), model.LogitValues(beside)[..(2 * Vocabulary)], 1e-12);
    }
}
