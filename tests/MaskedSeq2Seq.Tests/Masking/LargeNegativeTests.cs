using MaskedSeq2Seq.Masking;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Masking;

public class LargeNegativeTests
{
    [Theory]
    [InlineData(-1e9, ScalarType.Float64, -1e9)]
    [InlineData(-1e9, ScalarType.Float32, -1e9)]
    [InlineData(-1e9, ScalarType.BFloat16, -998244352.0)]
    [InlineData(-1e9, ScalarType.Float16, double.NegativeInfinity)]
    [InlineData(-1e4, ScalarType.Float64, -1e4)]
    [InlineData(-1e4, ScalarType.Float32, -1e4)]
    [InlineData(-1e4, ScalarType.BFloat16, -9984.0)]
    [InlineData(-1e4, ScalarType.Float16, -1e4)]
    [InlineData(null, ScalarType.Float32, -3.4028234663852886e38)]
    [InlineData(null, ScalarType.BFloat16, -3.3895313892515355e38)]
    [InlineData(null, ScalarType.Float16, -65504.0)]
    public void The_number_is_what_the_precision_makes_of_it(double? value, ScalarType type, double expected)
    {
        using var scope = NewDisposeScope();
        var strategy = new LargeNegativeMask(value, LargeNegativeMode.Fill);

        Assert.Equal(expected, strategy.ValueIn(type));
        if (value is { } number)
            Assert.Equal(expected, Values(tensor([number]).to(type))[0]);
    }

    [Theory]
    [InlineData(-15.0, ScalarType.Float16, true)]
    [InlineData(-20.0, ScalarType.Float16, false)]
    [InlineData(-90.0, ScalarType.BFloat16, true)]
    [InlineData(-110.0, ScalarType.BFloat16, false)]
    [InlineData(-90.0, ScalarType.Float32, true)]
    [InlineData(-110.0, ScalarType.Float32, false)]
    [InlineData(-110.0, ScalarType.Float64, true)]
    [InlineData(-750.0, ScalarType.Float64, false)]
    [InlineData(-1e4, ScalarType.Float64, false)]
    public void How_low_is_low_enough_depends_on_the_precision(double value, ScalarType type, bool isFelt)
    {
        foreach (var mode in Enum.GetValues<LargeNegativeMode>())
            Assert.Equal(isFelt, Weights(value, mode, type, [0, 0, 0])[2] > 0);
    }

    [Theory]
    [InlineData(ScalarType.Float64)]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.BFloat16)]
    [InlineData(ScalarType.Float16)]
    public void An_added_number_lets_padding_back_that_scores_higher_by_as_much(ScalarType type)
    {
        var added = Weights(-1e4, LargeNegativeMode.Add, type, [1, 2, 1.1e4]);
        var filled = Weights(-1e4, LargeNegativeMode.Fill, type, [1, 2, 1.1e4]);

        Assert.Equal(1, added[2], 1e-6);
        Assert.Equal(0, filled[2]);
    }

    [Theory]
    [InlineData(ScalarType.Float64)]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.BFloat16)]
    [InlineData(ScalarType.Float16)]
    public void A_filled_number_lets_padding_back_when_real_scores_fall_as_low(ScalarType type)
    {
        Assert.Equal(1, Weights(-1e4, LargeNegativeMode.Fill, type, [-1.1e4, -1.1e4, -2e4])[2], 1e-6);
        Assert.Equal(0, Weights(-1e4, LargeNegativeMode.Add, type, [-1.1e4, -1.1e4, -2e4])[2]);
    }

    [Fact]
    public void Minus_1e9_in_float16_is_a_mask_of_minus_infinity()
    {
        var masked = Weights(-1e9, LargeNegativeMode.Add, ScalarType.Float16, [1, 2, 6e4]);

        Assert.Equal(0, masked[2]);
        Assert.Equal(0.2689, masked[0], 3e-4);
    }

    [Fact]
    public void In_float32_a_large_enough_number_swallows_the_score_it_is_added_to()
    {
        using var scope = NewDisposeScope();
        var scores = tensor([0f, 3f]);

        Assert.Equal([-1e9, -1e9], Values(scores.add(-1e9)));
        Assert.Equal([-1e4, -9997.0], Values(scores.add(-1e4)));
    }

    private static double[] Weights(double? value, LargeNegativeMode mode, ScalarType type, double[] scores)
    {
        using var scope = NewDisposeScope();
        var mask = PaddingMask.FromLengths(tensor([2L]), scores.Length, CPU);
        return Values(new LargeNegativeMask(value, mode).Weights(tensor(scores).unsqueeze(0).to(type), mask));
    }
}
