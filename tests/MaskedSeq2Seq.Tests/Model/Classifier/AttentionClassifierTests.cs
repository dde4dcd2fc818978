using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Masking;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model.Classifier;

public class AttentionClassifierTests
{
    [Theory]
    [InlineData("negative_infinity", true, 1, true)]
    [InlineData("negative_infinity", false, 2, true)]
    [InlineData("none", true, 1, false)]
    [InlineData("none", false, 1, true)]
    [InlineData("renormalize", true, 2, false)]
    public void The_gradient_of_every_parameter_agrees_with_finite_differences(
        string mask, bool packing, int layers, bool bidirectional)
    {
        using var model = TinyClassifier.Create(Settings with
        {
            Mask = new() { Name = mask },
            Packing = packing,
            EncoderLayers = layers,
            Bidirectional = bidirectional,
        });
        using var batch = TinyClassifier.Mixed(extraColumns: 1);
        var gradients = model.Gradients(batch);

        foreach (var (name, parameter) in model.named_parameters())
        {
            var expected = FiniteDifferences.Of(() => model.Loss(batch), parameter);
            // The embedding of padding is read by an unpacked encoder, but by definition never learns.
            var known = name == "encoder.embedding.weight" ? Settings.EmbeddingSize : 0;
            Close(expected[known..], gradients[name][known..], 2e-8);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    public void Padding_never_changes_the_answer_or_a_gradient_when_masked_and_packed(int extraColumns)
    {
        using var model = TinyClassifier.Create(Settings with { EncoderLayers = 2 });
        using var plain = TinyClassifier.Mixed();
        using var padded = TinyClassifier.Mixed(extraColumns);

        Close(model.Logits(plain), model.Logits(padded), 1e-12);
        var (expected, actual) = (model.Gradients(plain), model.Gradients(padded));
        foreach (var (name, gradient) in expected)
            Close(gradient, actual[name], 1e-12);
    }

    [Theory]
    [InlineData("none", true)]
    [InlineData("none", false)]
    [InlineData("negative_infinity", false)]
    [InlineData("multiply_scores", true)]
    public void Padding_changes_the_answer_when_either_the_mask_or_packing_is_missing(string mask, bool packing)
    {
        using var model = TinyClassifier.Create();
        using var plain = TinyClassifier.Mixed();
        using var padded = TinyClassifier.Mixed(5);
        model.Mask = MaskStrategies.Create(mask);
        model.Packing = packing;

        Assert.True(LargestDifference(model.Logits(plain), model.Logits(padded)) > 1e-4);
    }

    [Fact]
    public void A_sentence_gets_the_same_answer_alone_as_in_a_mixed_batch()
    {
        using var model = TinyClassifier.Create();
        using var batch = TinyClassifier.Mixed();
        using var alone = TinyClassifier.Sentences([[5, 3]]);

        Close(model.Logits(alone), model.Logits(batch)[6..], 1e-12);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Weights_sum_to_one_over_real_tokens_and_are_exactly_zero_on_padding(bool packing)
    {
        using var model = TinyClassifier.Create();
        model.Packing = packing;
        using var batch = TinyClassifier.Mixed(extraColumns: 3);

        var weights = model.Weights(batch);

        Assert.Equal(1, weights[..4].Sum(), 12);
        Assert.Equal([0, 0, 0], weights[4..7]);
        Assert.Equal(1, weights[7..9].Sum(), 12);
        Assert.Equal([0, 0, 0, 0, 0], weights[9..]);
    }

    [Fact]
    public void Without_a_mask_the_zero_vectors_of_packing_all_weigh_the_same_and_run_on_states_do_not()
    {
        using var model = TinyClassifier.Create();
        model.Mask = MaskStrategies.Create("none");
        using var batch = TinyClassifier.Sentences([[5, 3]], extraColumns: 2);

        var zeros = model.Weights(batch)[2..];
        model.Packing = false;
        var runOn = model.Weights(batch)[2..];

        Assert.Equal(zeros[0], zeros[1], 15);
        Assert.True(zeros[0] > 0.01);
        Assert.True(Math.Abs(runOn[0] - runOn[1]) > 1e-4);
    }

    [Fact]
    public void The_likeliest_labels_are_the_answers_with_their_log_probabilities_and_without_dropout()
    {
        using var model = TinyClassifier.Create(Settings with { Dropout = 0.5 });
        using var batch = TinyClassifier.Mixed();
        model.train();

        var answers = LikeliestLabel.Decode([model], batch.Source, batch.Lengths, wanted: 5);

        Assert.True(model.training);
        model.eval();
        var logits = model.Logits(batch);
        for (var row = 0; row < 2; row++)
        {
            var own = logits[(row * 6)..((row + 1) * 6)];
            // The first four are special tokens, the labels of nothing.
            int[] ranked = own[4] > own[5] ? [4, 5] : [5, 4];
            Assert.Equal(ranked, answers[row].Select(answer => Assert.Single(answer.Tokens)));
            Assert.All(answers[row], answer => Assert.Equal(
                own[answer.Tokens[0]] - Math.Log(own.Sum(Math.Exp)), answer.LogProbability, 12));
        }
    }

    [Fact]
    public void Learning_and_answering_leave_no_tensor_behind()
    {
        using var model = TinyClassifier.Create();
        using var batch = TinyClassifier.Sentences([[5, 3], [4, 6, 5, 3]], extraColumns: 2);
        Use();
        var before = LiveTensors.Settled();
        for (var i = 0; i < 3; i++)
            Use();
        Assert.InRange(LiveTensors.Settled(), 0, before);

        void Use()
        {
            model.Gradients(batch);
            foreach (var parameter in model.parameters())
                parameter.grad = null;
            LikeliestLabel.Decode([model], batch.Source, batch.Lengths);
        }
    }
}
