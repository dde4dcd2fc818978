using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Model;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

/// <summary>In training a GRU layer on the CPU reads as one function, in evaluation as torch has it.</summary>
public class PackedGruTests
{
    private const int Inputs = 3;
    private const int Hidden = 4;

    [Theory]
    [InlineData(true, true, 1)]
    [InlineData(true, false, 1)]
    [InlineData(false, true, 1)]
    [InlineData(false, false, 1)]
    [InlineData(true, true, 3)]
    [InlineData(false, false, 2)]
    public void It_reads_and_learns_as_torch_does(bool packing, bool bidirectional, int layers)
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        var gru = nn.GRU(Inputs, Hidden, layers, batchFirst: true, bidirectional: bidirectional)
            .to(ScalarType.Float64);
        foreach (long[] lengths in new[] { [2, 5, 1, 5, 0, 3], [4, 4], new long[] { 1 } })
        {
            var input = randn([lengths.Length, 5, Inputs], dtype: ScalarType.Float64).requires_grad_();
            var padding = PaddingMask.FromLengths(tensor(lengths), 5, CPU);
            gru.eval();
            var expected = Learned(gru, input, padding, packing);
            gru.train();
            Assert.True(PackedGru.Suits(gru, input));
            var actual = Learned(gru, input, padding, packing);

            foreach (var (first, second) in expected.Zip(actual))
                TinyModel.Close(first, second, 1e-12);
        }
    }

    [Fact]
    public void Evaluation_is_left_to_torch()
    {
        using var scope = NewDisposeScope();
        using var gru = nn.GRU(Inputs, Hidden);
        var input = zeros(1, 1, Inputs);

        Assert.True(PackedGru.Suits(gru, input));
        using (no_grad())
            Assert.False(PackedGru.Suits(gru, input));
        gru.eval();
        Assert.False(PackedGru.Suits(gru, input));
    }

    [Fact]
    public void Between_layers_features_are_dropped_and_those_that_are_left_make_up_for_them()
    {
        using var scope = NewDisposeScope();
        manual_seed(4);
        var gru = nn.GRU(Inputs, Hidden, 2, batchFirst: true);
        foreach (var (name, weight) in gru.named_parameters())
            if (name.EndsWith("l1", StringComparison.Ordinal))
                weight.requires_grad_(false).zero_();
        var input = randn(40, 1, Inputs);
        var padding = PaddingMask.FromLengths(ones(40, dtype: ScalarType.Int64), 1, CPU);
        var below = gru.get_parameter("weight_ih_l1")!;
        // The gate for what is new sees each feature of the layer below as it is, and no state: h = tanh(x) / 2.
        below.narrow(0, 2 * Hidden, Hidden).copy_(eye(Hidden));
        var (whole, _) = Recurrences.Read(gru, input, padding, packing: true, dropout: 0);

        var (some, last) = Recurrences.Read(gru, input, padding, packing: true, dropout: 0.25);

        var ratios = some.mul(2).atanh().div(whole.mul(2).atanh()).flatten().data<float>().ToArray();
        Assert.All(ratios, ratio => Assert.True(ratio == 0 || Math.Abs(ratio - 4 / 3.0) < 1e-4, $"{ratio}"));
        Assert.InRange(ratios.Count(ratio => ratio == 0), 20, 60);
        Assert.Equal([2, 40, Hidden], last.shape);
    }

    [Fact]
    public void Longer_sentences_come_first_and_each_step_has_those_that_reach_it()
    {
        using var scope = NewDisposeScope();

        var rows = PackedRows.Of([2, 3, 1], 4, CPU);

        Assert.Equal([3, 2, 1], rows.Sizes);
        Assert.Equal([4, 0, 8, 5, 1, 6], rows.Index.data<long>().ToArray());
        Assert.Equal([1, 6, 8], rows.Ends.data<long>().ToArray());
    }

    /// <summary>What is read, and the gradients of a loss of all of it.</summary>
    private static List<double[]> Learned(GRU gru, Tensor input, PaddingMask padding, bool packing)
    {
        using var scope = NewDisposeScope();
        gru.zero_grad();
        input.grad = null;
        var (states, last) = Recurrences.Read(gru, input, padding, packing);
        (TinyModel.WeighedSum(states) + TinyModel.WeighedSum(last)).backward();
        return
        [
            TinyModel.Values(states), TinyModel.Values(last), TinyModel.Values(input.grad!),
            .. gru.parameters().Select(parameter => TinyModel.Values(parameter.grad!)),
        ];
    }
}
