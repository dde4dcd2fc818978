using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Model;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

public class SelfAttentionTests
{
    private const int Size = 6;
    private const int Length = 4;

    public static TheoryData<int, bool, string> Cases =>
    [
        .. from heads in new[] { 1, 2, 3 }
           from causal in new[] { false, true }
           from mask in new[] { "columns", "none" }
           select (heads, causal, mask),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Attention_is_what_loops_over_its_formula_give(int heads, bool causal, string mask)
    {
        using var scope = NewDisposeScope();
        using var attention = Create(heads);
        var states = Numbers(2, Length, Size);
        var padding = PaddingMask.FromLengths(tensor([4L, 2L]), Length, CPU);

        var seen = attention.Look(states, SelfAttentionMasks.Create(mask), padding, causal);

        var plain = new PlainAttention(attention, heads, causal);
        long[] visible = mask == "columns" ? [4, 2] : [4, 4];
        double[] expected = [.. visible.SelectMany((keys, row) =>
            plain.Seen(Values(states[row]).Chunk(Size).ToArray(), (int)keys).SelectMany(position => position))];
        Close(expected, Values(seen), 1e-12);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Masks_of_true_and_false_do_what_libtorch_does_with_an_added_M_of_0_and_minus_infinity(bool causal)
    {
        using var scope = NewDisposeScope();
        var (queries, keys) = (Numbers(2, 3, Length, 2), Numbers(2, 3, Length, 2).cos());
        var values = Numbers(2, 3, Length, 5);
        long[] lengths = [4, 2];
        var padding = PaddingMask.FromLengths(tensor(lengths), Length, CPU);
        double[] added =
        [
            .. from length in lengths
               from query in Enumerable.Range(0, Length)
               from key in Enumerable.Range(0, Length)
               select key >= length || (causal && key > query) ? double.NegativeInfinity : 0,
        ];

        var weights = new ColumnsMask().Weights(ScaledDotScore.Scaled(queries, keys), padding, causal);
        var expected = nn.functional.scaled_dot_product_attention(
            queries, keys, values, tensor(added, [2, 1, Length, Length]).expand(2, 3, Length, Length));

        Close(Values(expected), Values(weights.matmul(values)), 1e-12);
    }

    [Fact]
    public void Step_by_step_the_causal_attention_sees_what_it_sees_at_once()
    {
        using var scope = NewDisposeScope();
        using var attention = Create(heads: 3);
        var states = Numbers(2, Length, Size);
        var past = empty(2, 0, 2 * Size, dtype: ScalarType.Float64);
        var steps = new List<Tensor>();
        for (var t = 0; t < Length; t++)
        {
            var (seen, present) = attention.Continue(states.narrow(1, t, 1), past);
            steps.Add(seen);
            past = present;
        }

        var atOnce = attention.Look(states, new ColumnsMask(), padding: null, causal: true);

        Close(Values(atOnce), Values(cat(steps, 1)), 1e-12);
        Assert.Equal([2, Length, 2 * Size], past.shape);
    }

    [Theory]
    [InlineData(ScalarType.Float64)]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.BFloat16)]
    public void A_row_of_nothing_but_padding_sees_nothing_and_sends_nothing_back(ScalarType type)
    {
        using var scope = NewDisposeScope();
        using var attention = Create(heads: 2).to(type);
        var states = Numbers(2, Length, Size).to(type).requires_grad_();
        var padding = PaddingMask.FromLengths(tensor([3L, 0L]), Length, CPU);

        var seen = attention.Look(states, new ColumnsMask(), padding, causal: true);
        seen.sum().backward();

        // No context leaves the bias of the last linear map, which starts at 0.
        Assert.Equal(new double[Length * Size], Values(seen)[(Length * Size)..]);
        Assert.Equal(new double[Length * Size], Values(states.grad!)[(Length * Size)..]);
        Assert.All(Values(states.grad!), value => Assert.True(double.IsFinite(value)));
        Assert.All(
            attention.parameters().SelectMany(parameter => Values(parameter.grad!)),
            value => Assert.True(double.IsFinite(value)));
    }

    private static SelfAttention Create(int heads)
    {
        manual_seed(3);
        return new SelfAttention(Size, heads, new Initialization(new())).to(ScalarType.Float64);
    }

    private static Tensor Numbers(params long[] shape) =>
        arange(shape.Aggregate(1L, (a, b) => a * b), dtype: ScalarType.Float64).mul(1.3).sin().mul(2).view(shape);
}
