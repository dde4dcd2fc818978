using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Tests.Model;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Masking;

public class FreezePaddingTests
{
    private static readonly double[] Scores = [0.3, -1.2, 0.8, 0.1, 1.5, -0.4, 0.9, 0.2, -0.7, 0.6, 0.05, 1.1];
    private static readonly long[] Lengths = [4, 2, 0];

    [Fact]
    public void Both_ways_give_the_unmasked_weights()
    {
        var expected = Look("none", Scores).Weights;

        Close(expected, Look("freeze_padding", Scores).Weights, 1e-15);
        Close(expected, Look("freeze_padding_per_sentence", Scores).Weights, 1e-15);
    }

    [Fact]
    public void Both_ways_give_the_same_gradient()
    {
        var (batch, perSentence) = (Look("freeze_padding", Scores), Look("freeze_padding_per_sentence", Scores));

        Close(batch.Gradient, perSentence.Gradient, 1e-15);
        Assert.Contains(batch.Gradient, value => value != 0);
    }

    [Fact]
    public void The_gradient_is_that_of_finite_differences_at_real_scores_and_zero_at_padding()
    {
        const double step = 1e-6;
        var gradient = Look("freeze_padding", Scores).Gradient;

        for (var i = 0; i < Scores.Length; i++)
        {
            var (above, below) = ((double[])Scores.Clone(), (double[])Scores.Clone());
            above[i] += step;
            below[i] -= step;
            var slope = (Look("freeze_padding", above).Loss - Look("freeze_padding", below).Loss) / (2 * step);
            var isReal = i % 4 < Lengths[i / 4];

            Assert.Equal(isReal ? slope : 0, gradient[i], 1e-9);
            Assert.True(Math.Abs(slope) > 1e-4, "the loss depends on every score");
        }
    }

    [Fact]
    public void Both_ways_train_a_whole_model_alike()
    {
        using var batch = TinyBatch.Mixed(extraColumns: 2);
        using var vectorized = Create(Settings with { Mask = new() { Name = "freeze_padding" }, Packing = false });
        using var perSentence = Create(
            Settings with { Mask = new() { Name = "freeze_padding_per_sentence" }, Packing = false });
        using var unmasked = Create(Settings with { Mask = new() { Name = "none" }, Packing = false });

        var expected = vectorized.Gradients(batch);
        var actual = perSentence.Gradients(batch);
        var others = unmasked.Gradients(batch);

        foreach (var (name, gradient) in expected)
            Close(gradient, actual[name], 1e-12);
        Assert.Equal(unmasked.LogitValues(batch), vectorized.LogitValues(batch));
        Assert.True(expected.Max(pair => LargestDifference(pair.Value, others[pair.Key])) > 1e-5);
    }

    private static (double Loss, double[] Weights, double[] Gradient) Look(string strategy, double[] values)
    {
        using var scope = NewDisposeScope();
        var scores = tensor(values, [3, 4]).requires_grad_();
        var mask = PaddingMask.FromLengths(tensor(Lengths), 4, CPU);
        var weights = MaskStrategies.Create(strategy).Weights(scores, mask);
        var loss = weights.square().mul(arange(1, 13, dtype: ScalarType.Float64).view(3, 4)).sum();
        loss.backward();
        return (Values(loss)[0], Values(weights), Values(scores.grad!));
    }
}
