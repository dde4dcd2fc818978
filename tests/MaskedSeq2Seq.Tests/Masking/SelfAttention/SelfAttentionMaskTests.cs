using MaskedSeq2Seq.Masking;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Masking;

public class SelfAttentionMaskTests
{
    private const int Width = 4;

    // One head of one sentence: what each of four positions scores each of them; the last two are padding.
    private static readonly double[] Scores = [1, 2, 0, 3, 0, 1, 5, -1, 2, 2, 2, 2, 7, 0, 0, 1];

    [Fact]
    public void Masks_are_found_by_name()
    {
        Assert.Equal(["columns", "rows", "multiplied", "none"], SelfAttentionMasks.Names);
        foreach (var mask in SelfAttentionMasks.All)
        {
            Assert.Same(mask, SelfAttentionMasks.Create(mask.Name));
            Assert.NotEmpty(mask.Summary);
        }
        var error = Assert.Throws<InputException>(() => SelfAttentionMasks.Create("colums"));
        Assert.Contains("did you mean `columns`?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Masked_columns_hide_padding_from_every_query()
    {
        // e^1 / (e^1 + e^2) = 0.268941; e^0 / (e^0 + e^1) the same; 1/2; e^7 / (e^7 + 1) = 0.999089
        Close(
            [0.268941, 0.731059, 0, 0, 0.268941, 0.731059, 0, 0, 0.5, 0.5, 0, 0, 0.999089, 0.000911, 0, 0],
            Weights("columns", causal: false), 1e-6);
    }

    [Fact]
    public void Masked_rows_silence_padded_queries_and_leave_real_ones_looking_at_padding()
    {
        var weights = Weights("rows", causal: false);

        // e^1, e^2, e^0, e^3 sum to 31.192874
        Close([0.087144, 0.236883, 0.032059, 0.643914], weights[..Width], 1e-6);
        Assert.Equal(Weights("none", causal: false)[..(2 * Width)], weights[..(2 * Width)]);
        Assert.Equal(new double[2 * Width], weights[(2 * Width)..]);
    }

    [Fact]
    public void Multiplied_padding_weighs_as_a_key_that_scores_zero() =>
        // e^1 + e^2 + 1 + 1 = 12.107338
        Close([0.224515, 0.610296, 0.082595, 0.082595], Weights("multiplied", causal: false)[..Width], 1e-6);

    [Fact]
    public void Padding_and_causal_masks_combine()
    {
        Close(
            [1, 0, 0, 0, 0.268941, 0.731059, 0, 0, 0.5, 0.5, 0, 0, 0.999089, 0.000911, 0, 0],
            Weights("columns", causal: true), 1e-6);
    }

    [Theory]
    [InlineData("columns")]
    [InlineData("rows")]
    [InlineData("multiplied")]
    [InlineData("none")]
    public void No_mask_lets_a_query_look_ahead_where_that_is_forbidden(string name)
    {
        var weights = Weights(name, causal: true);

        for (var query = 0; query < Width; query++)
            Assert.All(weights[(query * Width + query + 1)..((query + 1) * Width)], weight => Assert.Equal(0, weight));
    }

    [Theory]
    [InlineData("columns")]
    [InlineData("rows")]
    [InlineData("multiplied")]
    [InlineData("none")]
    public void Where_nothing_is_padding_every_mask_is_the_plain_softmax(string name)
    {
        using var scope = NewDisposeScope();
        var scores = tensor(Scores, [1, 1, Width, Width]);
        var full = PaddingMask.FromLengths(tensor([(long)Width]), Width, CPU);
        var mask = SelfAttentionMasks.Create(name);

        Close(Values(scores.softmax(-1)), Values(mask.Weights(scores, full, causal: false)), 1e-15);
        Close(Values(scores.softmax(-1)), Values(mask.Weights(scores, null, causal: false)), 1e-15);
    }

    [Theory]
    [InlineData("columns", 0, 0)]
    [InlineData("rows", 0.005, 1)]
    [InlineData("multiplied", 0, 0)]
    [InlineData("none", 0.005, 1)]
    public void Gradient_reaches_padded_keys_only_where_a_real_query_looks_at_them(
        string name, double least, double most)
    {
        using var scope = NewDisposeScope();
        var scores = tensor(Scores, [1, 1, Width, Width]).requires_grad_();
        var weights = SelfAttentionMasks.Create(name).Weights(scores, TwoOfFour(), causal: false);
        weights.mul(arange(1, 17, dtype: ScalarType.Float64).view(1, 1, Width, Width)).sum().backward();

        var gradient = Values(scores.grad!);
        double[] atPadding = [.. gradient[2..4], .. gradient[6..8]];

        Assert.InRange(atPadding.Max(Math.Abs), least, most);
        Assert.Equal(least == 0, atPadding.All(value => value == 0));
    }

    [Fact]
    public void No_mask_leaves_a_tensor_behind()
    {
        using var scope = NewDisposeScope();
        var scores = tensor(Scores, [1, 1, Width, Width]);
        var padding = TwoOfFour();
        foreach (var mask in SelfAttentionMasks.All)
        {
            using var inner = NewDisposeScope();
            using (mask.Weights(scores, padding, causal: true))
                Assert.Equal(1, inner.DisposablesCount);
        }
    }

    private static double[] Weights(string name, bool causal)
    {
        using var scope = NewDisposeScope();
        var scores = tensor(Scores, [1, 1, Width, Width]);
        return Values(SelfAttentionMasks.Create(name).Weights(scores, TwoOfFour(), causal));
    }

    private static PaddingMask TwoOfFour() => PaddingMask.FromLengths(tensor([2L]), Width, CPU);
}
