using MaskedSeq2Seq.Masking;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Masking;

/// <summary>Masked self-attention in every precision, a sentence of nothing but padding included.</summary>
public class SelfAttentionPrecisionTests
{
    private const int Width = 3;

    private static readonly ScalarType[] Types =
        [ScalarType.Float64, ScalarType.Float32, ScalarType.BFloat16, ScalarType.Float16];

    public static TheoryData<string, bool, ScalarType> Cells =>
    [
        .. from name in SelfAttentionMasks.Names
           from causal in new[] { false, true }
           from type in Types
           select (name, causal, type),
    ];

    public static TheoryData<ScalarType> Precisions => [.. Types];

    [Theory]
    [MemberData(nameof(Cells))]
    public void No_mask_gives_NaN_forwards_or_backwards(string name, bool causal, ScalarType type)
    {
        using var scope = NewDisposeScope();
        var (scores, values) = (Scores(type), States(type));

        var weights = SelfAttentionMasks.Create(name).Weights(scores, OneOfTwo(), causal);
        var context = Context(weights, values);
        context.sum().backward();

        Assert.Equal(type, weights.dtype);
        double[] all = [.. Values(weights), .. Values(context), .. Values(scores.grad!), .. Values(values.grad!)];
        Assert.All(all, value => Assert.True(double.IsFinite(value)));
    }

    [Theory]
    [MemberData(nameof(Precisions))]
    public void A_sentence_of_nothing_but_padding_gets_weights_and_context_and_gradients_of_zero(ScalarType type)
    {
        foreach (var causal in new[] { false, true })
        {
            using var scope = NewDisposeScope();
            var (scores, values) = (Scores(type), States(type));

            var weights = SelfAttentionMasks.Create("columns").Weights(scores, OneOfTwo(), causal);
            var context = Context(weights, values);
            context.sum().backward();

            Assert.Equal(new double[Width * Width], Values(weights)[(Width * Width)..]);
            Assert.Equal(new double[2 * Width], Values(context)[(2 * Width)..]);
            Assert.Equal(new double[Width * Width], Values(scores.grad!)[(Width * Width)..]);
            Assert.Equal(new double[2 * Width], Values(values.grad!)[(2 * Width)..]);
        }
    }

    [Theory]
    [MemberData(nameof(Precisions))]
    public void Hidden_keys_weigh_exactly_nothing_however_high_they_score(ScalarType type)
    {
        using var scope = NewDisposeScope();
        var scores = tensor([0.5, 1, 60_000, 0.25, 0.5, 60_000, 1, 1, 60_000], [1, 1, Width, Width]).to(type);
        var padding = PaddingMask.FromLengths(tensor([2L]), Width, CPU);

        var weights = Values(SelfAttentionMasks.Create("columns").Weights(scores, padding, causal: true));

        var tolerance = type is ScalarType.BFloat16 or ScalarType.Float16 ? 5e-3 : 1e-6;
        Close([1, 0, 0, 0.437823, 0.562177, 0, 0.5, 0.5, 0], weights, tolerance);
        Assert.All(new[] { 1, 2, 5, 8 }, hidden => Assert.Equal(0, weights[hidden]));
    }

    [Theory]
    [MemberData(nameof(Precisions))]
    public void Unguarded_a_sentence_of_padding_is_NaN_and_so_is_the_gradient_of_what_it_looks_at(ScalarType type)
    {
        using var scope = NewDisposeScope();
        var (scores, values) = (Scores(type), States(type));

        var weights = ColumnsMask.Naive.Weights(scores, OneOfTwo(), causal: false);
        Context(weights, values).sum().backward();

        Assert.All(Values(weights)[..(Width * Width)], weight => Assert.True(double.IsFinite(weight)));
        Assert.All(Values(weights)[(Width * Width)..], weight => Assert.True(double.IsNaN(weight)));
        Assert.All(Values(values.grad!)[(2 * Width)..], gradient => Assert.True(double.IsNaN(gradient)));
    }

    // The product of half-precision matrices is left out, as older libtorchs have none on the CPU.
    private static Tensor Context(Tensor weights, Tensor values) =>
        weights.unsqueeze(4).mul(values.unsqueeze(1).unsqueeze(1)).sum(3).squeeze(1);

    private static PaddingMask OneOfTwo() => PaddingMask.FromLengths(tensor([2L, 0L]), Width, CPU);

    private static Tensor States(ScalarType type) =>
        arange(2 * Width * 2, dtype: ScalarType.Float64).cos().view(2, Width, 2).to(type).requires_grad_();

    private static Tensor Scores(ScalarType type) =>
        arange(2 * Width * Width, dtype: ScalarType.Float64).mul(1.7).sin().mul(3)
            .view(2, 1, Width, Width).to(type).requires_grad_();
}
