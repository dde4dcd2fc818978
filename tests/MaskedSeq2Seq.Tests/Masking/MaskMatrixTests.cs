using MaskedSeq2Seq.Masking;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Masking;

/// <summary>What each strategy promises, and what it fails to give, in each precision.</summary>
public class MaskMatrixTests
{
    private const int Real = 2;
    private const double Clearly = 0.02;

    private static readonly ScalarType[] Types =
        [ScalarType.Float64, ScalarType.Float32, ScalarType.BFloat16, ScalarType.Float16];

    private static readonly Dictionary<string, Promise> Promises = new()
    {
        ["none"] = new(SumsToOne: false, HidesPadding: false, IgnoresWidth: false, Freezes: false),
        ["negative_infinity"] = new(SumsToOne: true, HidesPadding: true, IgnoresWidth: true, Freezes: true),
        ["large_negative"] = new(SumsToOne: true, HidesPadding: true, IgnoresWidth: true, Freezes: true),
        ["large_negative fill"] = new(SumsToOne: true, HidesPadding: true, IgnoresWidth: true, Freezes: true),
        ["large_negative -1e9"] = new(SumsToOne: true, HidesPadding: true, IgnoresWidth: true, Freezes: true),
        ["large_negative dtype_minimum"] = new(SumsToOne: true, HidesPadding: true, IgnoresWidth: true, Freezes: true),
        ["large_negative -2"] = new(SumsToOne: false, HidesPadding: false, IgnoresWidth: false, Freezes: false),
        ["multiply_scores"] = new(SumsToOne: false, HidesPadding: false, IgnoresWidth: false, Freezes: true),
        ["zero_weights"] = new(SumsToOne: false, HidesPadding: true, IgnoresWidth: false, Freezes: false),
        ["renormalize"] = new(SumsToOne: true, HidesPadding: true, IgnoresWidth: true, Freezes: true),
        ["freeze_padding"] = new(SumsToOne: false, HidesPadding: false, IgnoresWidth: false, Freezes: true),
        ["freeze_padding_per_sentence"] =
            new(SumsToOne: false, HidesPadding: false, IgnoresWidth: false, Freezes: true),
    };

    public static TheoryData<string, ScalarType> Cells =>
        [.. from name in Promises.Keys from type in Types select (name, type)];

    [Fact]
    public void Every_strategy_has_its_row() =>
        Assert.Equal(MaskStrategies.Names, Promises.Keys.Select(name => name.Split(' ')[0]).Distinct());

    [Theory]
    [MemberData(nameof(Cells))]
    public void Real_tokens_sum_to_one_or_to_clearly_less(string name, ScalarType type)
    {
        var sum = Look(name, type, padding: 3).Weights[..Real].Sum();

        if (Promises[name].SumsToOne)
            Assert.Equal(1, sum, Tolerance(type));
        else
            Assert.InRange(sum, 0, 1 - Clearly);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Padding_weighs_exactly_nothing_or_clearly_something(string name, ScalarType type)
    {
        var onPadding = Look(name, type, padding: 3).Weights[Real..];

        Assert.All(onPadding, weight =>
            Assert.True(Promises[name].HidesPadding ? weight == 0 : weight > Clearly, $"{weight}"));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void More_padding_changes_nothing_or_clearly_something(string name, ScalarType type)
    {
        var few = Look(name, type, padding: 1).Weights[..Real];
        var many = Look(name, type, padding: 40).Weights[..Real];

        var change = LargestDifference(few, many);

        Assert.True(
            Promises[name].IgnoresWidth ? change <= Tolerance(type) : change > Clearly, $"changes by {change}");
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Gradient_reaches_padded_scores_or_does_not(string name, ScalarType type)
    {
        var atPadding = Look(name, type, padding: 3).Gradient[Real..].Max(Math.Abs);

        // Only renormalising has to cancel a gradient; everywhere else it is cut.
        var least = name == "renormalize" ? Tolerance(type) : 0;
        Assert.True(Promises[name].Freezes ? atPadding <= least : atPadding > Clearly / 10, $"{atPadding}");
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_row_of_padding_gives_no_NaN_and_where_padding_is_hidden_nothing_at_all(string name, ScalarType type)
    {
        using var scope = NewDisposeScope();
        var scores = tensor([1.0, 2, -1, 0.5, 3, -2], [2, 3]).to(type).requires_grad_();

        var weights = Strategy(name).Weights(scores, PaddingMask.FromLengths(tensor([2L, 0L]), 3, CPU));
        Loss(weights).backward();

        double[] all = [.. Values(weights), .. Values(scores.grad!)];
        Assert.All(all, value => Assert.True(double.IsFinite(value)));
        if (Promises[name].HidesPadding)
            Assert.Equal([0, 0, 0], Values(weights)[3..]);
        if (Promises[name].SumsToOne)
            Assert.Equal([0, 0, 0], Values(scores.grad!)[3..]);
        Assert.Equal(Values(Alone(name, scores)), Values(weights)[..3]);
    }

    private static Tensor Alone(string name, Tensor scores) =>
        Strategy(name).Weights(scores.narrow(0, 0, 1), PaddingMask.FromLengths(tensor([2L]), 3, CPU));

    // The scores that a model might give to padding lie among those of real tokens.
    private static (double[] Weights, double[] Gradient) Look(string name, ScalarType type, int padding)
    {
        using var scope = NewDisposeScope();
        double[] ofPadding = [.. Enumerable.Range(0, padding).Select(i => 0.5 * Math.Cos(i))];
        var scores = tensor([0.25, 1.0, .. ofPadding], [1, Real + padding]).to(type).requires_grad_();
        var mask = PaddingMask.FromLengths(tensor([(long)Real]), Real + padding, CPU);
        var weights = Strategy(name).Weights(scores, mask);
        Assert.Equal(type, weights.dtype);
        Loss(weights).backward();
        return (Values(weights), Values(scores.grad!));
    }

    private static Tensor Loss(Tensor weights) => weights
        .mul(arange(1, weights.numel() + 1, dtype: ScalarType.Float64).to(weights.dtype).view(weights.shape)).sum();

    private static IMaskStrategy Strategy(string name) => name.Split(' ') switch
    {
        [var plain] => MaskStrategies.Create(plain),
        [var of, "fill"] => MaskStrategies.Create(new MaskSettings { Name = of, Mode = LargeNegativeMode.Fill }),
        [var of, var value] => MaskStrategies.Create(new MaskSettings { Name = of, Value = value }),
        _ => throw new ArgumentException(name),
    };

    private static double Tolerance(ScalarType type) => type switch
    {
        ScalarType.Float64 => 1e-14,
        ScalarType.Float32 => 1e-6,
        ScalarType.Float16 => 2e-3,
        _ => 2e-2,
    };

    /// <param name="SumsToOne">Real tokens share the whole weight.</param>
    /// <param name="HidesPadding">Padding weighs exactly nothing.</param>
    /// <param name="IgnoresWidth">More padding leaves the weights of real tokens as they are.</param>
    /// <param name="Freezes">No gradient reaches the scores of padding.</param>
    private sealed record Promise(bool SumsToOne, bool HidesPadding, bool IgnoresWidth, bool Freezes);
}
