using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Model;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model.Classifier;

public class AttentionPoolingTests
{
    /// <summary>
    /// States of one number, scored 1.5 tanh(2 s + 0.5): 0.5 scores 1.3577, −1 scores −1.3577, and a zero at padding
    /// scores 0.6932, more than the second real state.
    /// </summary>
    [Theory]
    [InlineData("none", new[] { 0.632638, 0.041865, 0.325497 }, 0.274454)]
    [InlineData("negative_infinity", new[] { 0.937932, 0.062068, 0 }, 0.406898)]
    [InlineData("renormalize", new[] { 0.937932, 0.062068, 0 }, 0.406898)]
    [InlineData("zero_weights", new[] { 0.632638, 0.041865, 0 }, 0.274454)]
    [InlineData("multiply_scores", new[] { 0.755617, 0.050003, 0.194380 }, 0.327805)]
    public void Weights_and_sum_are_those_worked_out_by_hand(string mask, double[] weights, double sum)
    {
        using var scope = NewDisposeScope();
        var states = tensor([0.5, -1, 0], [1, 3, 1], dtype: ScalarType.Float64);

        var pooled = ByHand().Pool(states, Real(2, of: 3), MaskStrategies.Create(mask));

        Close(weights, Values(pooled.Weights), 1e-5);
        Close([sum], Values(pooled.Pooled), 1e-5);
    }

    [Fact]
    public void Without_a_mask_zero_vectors_at_padding_thin_the_sum_out()
    {
        using var scope = NewDisposeScope();
        var pooling = ByHand();
        double Pooled(int padding) => Values(pooling.Pool(
            tensor([0.5, -1, .. new double[padding]], [1, 2 + padding, 1], dtype: ScalarType.Float64),
            Real(2, of: 2 + padding),
            MaskStrategies.Create("none")).Pooled)[0];

        // The real states keep their ratio, so their sum shrinks as their share of all weights does.
        Close([4.144575 / (4.144575 + 10 * 2.000057) * Pooled(0)], [Pooled(10)], 1e-5);
    }

    [Fact]
    public void A_sentence_of_nothing_but_padding_becomes_zeros()
    {
        using var scope = NewDisposeScope();
        var states = tensor([0.5, -1, 0], [1, 3, 1], dtype: ScalarType.Float64);

        var pooled = ByHand().Pool(states, Real(0, of: 3), MaskStrategies.Create("negative_infinity"));

        Assert.Equal([0, 0, 0], Values(pooled.Weights));
        Assert.Equal([0], Values(pooled.Pooled));
    }

    private static PaddingMask Real(long length, int of) =>
        PaddingMask.FromLengths(tensor([length], dtype: ScalarType.Int64), of, CPU);

    private static AttentionPooling ByHand()
    {
        var settings = new ModelSettings { HiddenSize = 1, Bidirectional = false, Score = "feedforward" };
        var pooling = new AttentionPooling(settings, new Initialization(settings.Initialization))
            .to(ScalarType.Float64);
        using var noGrad = no_grad();
        foreach (var (name, parameter) in pooling.named_parameters())
            parameter.fill_(name switch
            {
                "score.hidden.weight" => 2,
                "score.hidden.bias" => 0.5,
                "score.direction.weight" => 1.5,
                _ => throw new InvalidOperationException(name),
            });
        return pooling;
    }
}
