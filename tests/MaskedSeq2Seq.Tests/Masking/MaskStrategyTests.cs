using MaskedSeq2Seq.Masking;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Masking;

public class MaskStrategyTests
{
    [Fact]
    public void Strategies_are_found_by_name()
    {
        Assert.Equal(
            [
                "none", "negative_infinity", "large_negative", "multiply_scores", "zero_weights", "renormalize",
                "freeze_padding", "freeze_padding_per_sentence",
            ],
            MaskStrategies.Names);
        foreach (var strategy in MaskStrategies.All)
        {
            Assert.Same(strategy, MaskStrategies.Create(strategy.Name));
            Assert.NotEmpty(strategy.Summary);
        }
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_nearest()
    {
        var error = Assert.Throws<InputException>(() => MaskStrategies.Create("negative_infinty"));

        Assert.Contains("did you mean `negative_infinity`?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_mask_three_padded_scores_of_zero_take_more_than_half_of_the_weight()
    {
        // e^0.1 = 1.10517, e^0.2 = 1.22140, three times e^0 = 1: the sum is 5.32657
        Close([0.207483, 0.229304, 0.187738, 0.187738, 0.187738], Weights("none", [0.1, 0.2, 0, 0, 0], length: 2));
    }

    [Fact]
    public void Masked_the_two_real_scores_share_the_weight_in_the_same_ratio()
    {
        var masked = Weights("negative_infinity", [0.1, 0.2, 0, 0, 0], length: 2);
        var unmasked = Weights("none", [0.1, 0.2, 0, 0, 0], length: 2);

        // 1.10517 / 2.32657 and 1.22140 / 2.32657
        Close([0.475021, 0.524979, 0, 0, 0], masked);
        Assert.Equal([0, 0, 0], masked[2..]);
        Assert.Equal(unmasked[0] / unmasked[1], masked[0] / masked[1], 6);
    }

    [Fact]
    public void Padding_that_scores_higher_than_any_token_still_weighs_nothing()
    {
        Close([0.268941, 0.731059, 0, 0], Weights("negative_infinity", [1, 2, 90, 1e30], length: 2));
    }

    [Fact]
    public void A_strategy_hides_padding_exactly_if_no_score_at_padding_matters()
    {
        double[] words = [-3, 2.5, 700];
        foreach (var strategy in MaskStrategies.All)
        {
            var alone = Weights(strategy.Name, words, length: 3);
            var hides = new[] { -1e30, 0, 5, 1e4, 1e30 }.All(score =>
            {
                var beside = Weights(strategy.Name, [.. words, score, score], length: 3);
                return beside.SequenceEqual([.. alone, 0, 0]);
            });
            Assert.True(hides == strategy.HidesPadding, strategy.Name);
        }
    }

    [Fact]
    public void A_row_of_padding_gets_no_weight_and_no_gradient_and_leaves_its_neighbour_alone()
    {
        using var scope = NewDisposeScope();
        var scores = tensor([1.0, 2.0, 9.0, 3.0, 4.0, 5.0], [2, 3]).requires_grad_();
        var mask = PaddingMask.FromLengths(tensor([2L, 0L]), 3, CPU);

        var weights = MaskStrategies.Create("negative_infinity").Weights(scores, mask);
        weights.mul(tensor([1.0, 0, 0, 1, 2, 3], [2, 3])).sum().backward();

        Close([0.268941, 0.731059, 0, 0, 0, 0], weights.detach().data<double>().ToArray());
        // d w0 / d e0 = w0 (1 - w0) = 0.196612 and d w0 / d e1 = -w0 w1
        Close([0.196612, -0.196612, 0, 0, 0, 0], scores.grad!.data<double>().ToArray());
    }

    [Fact]
    public void Padded_scores_get_a_gradient_without_a_mask_and_none_with_it()
    {
        Assert.NotEqual(0, GradientOfLastScore("none"));
        Assert.Equal(0, GradientOfLastScore("negative_infinity"));
    }

    [Fact]
    public void Multiplying_scores_that_are_zero_at_padding_masks_nothing() =>
        Assert.Equal(
            Weights("none", [0.1, 0.2, 0, 0, 0], length: 2),
            Weights("multiply_scores", [0.1, 0.2, 0, 0, 0], length: 2));

    [Fact]
    public void Multiplying_scores_gives_padding_the_weight_of_e_to_the_zero() =>
        // e^1 = 2.71828, e^2 = 7.38906, twice e^0 = 1: the sum is 12.10734
        Close([0.224515, 0.610296, 0.082595, 0.082595], Weights("multiply_scores", [1, 2, 9, -9], length: 2));

    [Fact]
    public void Zeroed_weights_keep_what_padding_has_taken() =>
        Close([0.207483, 0.229304, 0, 0, 0], Weights("zero_weights", [0.1, 0.2, 0, 0, 0], length: 2));

    [Fact]
    public void Renormalised_weights_are_those_of_the_masked_softmax() =>
        Close([0.475021, 0.524979, 0, 0, 0], Weights("renormalize", [0.1, 0.2, 0, 0, 0], length: 2));

    [Theory]
    [InlineData(ScalarType.Float16, 20)]
    [InlineData(ScalarType.BFloat16, 110)]
    [InlineData(ScalarType.Float32, 110)]
    [InlineData(ScalarType.Float64, 760)]
    public void Renormalising_has_nothing_left_where_padding_scores_too_high(ScalarType type, double ofPadding)
    {
        using var scope = NewDisposeScope();
        var scores = tensor([0, 0, ofPadding], [1, 3]).to(type).requires_grad_();
        var mask = PaddingMask.FromLengths(tensor([2L]), 3, CPU);

        var weights = MaskStrategies.Create("renormalize").Weights(scores, mask);
        weights.select(1, 0).sum().backward();

        Assert.Equal([0, 0, 0], Values(weights));
        Assert.Equal([0, 0, 0], Values(scores.grad!));
        Assert.Contains(Values(RenormalizeMask.Naive.Weights(scores, mask)), double.IsNaN);
    }

    [Fact]
    public void Unguarded_a_row_of_padding_is_NaN_and_so_is_the_gradient_of_what_it_looks_at()
    {
        foreach (var strategy in new IMaskStrategy[] { NegativeInfinityMask.Naive, RenormalizeMask.Naive })
        {
            using var scope = NewDisposeScope();
            var states = tensor([1.0, 2.0], [2, 1]).requires_grad_();
            var mask = PaddingMask.FromLengths(tensor([0L]), 2, CPU);
            var weights = strategy.Weights(tensor([1.0, 2.0], [1, 2]), mask);
            weights.mm(states).sum().backward();

            Assert.All(Values(weights), weight => Assert.True(double.IsNaN(weight)));
            Assert.All(Values(states.grad!), gradient => Assert.True(double.IsNaN(gradient)));
        }
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Steps_and_heads_are_masked_each_as_if_alone(string strategy)
    {
        using var scope = NewDisposeScope();
        manual_seed(2);
        var scores = randn([3, 2, 4, 5], dtype: ScalarType.Float64);
        var mask = PaddingMask.FromLengths(tensor([3L, 5L, 0L]), 5, CPU);

        var together = MaskStrategies.Create(strategy).Weights(scores, mask);

        Assert.Equal(scores.shape, together.shape);
        for (var head = 0; head < 2; head++)
        {
            var steps = MaskStrategies.Create(strategy).Weights(scores.select(1, head), mask);
            Assert.Equal(Values(steps), Values(together.select(1, head)));
            for (var step = 0; step < 4; step++)
            {
                var alone = MaskStrategies.Create(strategy).Weights(scores.select(1, head).select(1, step), mask);
                Assert.Equal(Values(alone), Values(steps.select(1, step)));
            }
        }
    }

    public static TheoryData<string> Strategies => [.. MaskStrategies.Names];

    [Fact]
    public void No_strategy_leaves_a_tensor_behind()
    {
        using var scope = NewDisposeScope();
        var scores = tensor([1.0, 2.0, 9.0, 3.0, 4.0, 5.0], [2, 3]);
        var mask = PaddingMask.FromLengths(tensor([2L, 0L]), 3, CPU);
        foreach (var strategy in MaskStrategies.All)
        {
            using var inner = NewDisposeScope();
            using (strategy.Weights(scores, mask))
                Assert.Equal(1, inner.DisposablesCount);
        }
    }

    private static double[] Weights(string strategy, double[] scores, long length)
    {
        using var scope = NewDisposeScope();
        var mask = PaddingMask.FromLengths(tensor([length]), scores.Length, CPU);
        return MaskStrategies.Create(strategy).Weights(tensor(scores).unsqueeze(0), mask).data<double>().ToArray();
    }

    private static double GradientOfLastScore(string strategy)
    {
        using var scope = NewDisposeScope();
        var scores = tensor([1.0, 2.0, 3.0], [1, 3]).requires_grad_();
        var mask = PaddingMask.FromLengths(tensor([2L]), 3, CPU);
        MaskStrategies.Create(strategy).Weights(scores, mask).select(1, 0).sum().backward();
        return scores.grad!.data<double>().ToArray()[2];
    }

    private static void Close(double[] expected, double[] actual) => Model.TinyModel.Close(expected, actual, 1e-6);
}
