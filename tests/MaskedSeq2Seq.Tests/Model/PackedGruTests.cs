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
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void It_reads_and_learns_as_torch_does(bool packing, bool bidirectional)
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        var gru = nn.GRU(Inputs, Hidden, batchFirst: true, bidirectional: bidirectional).to(ScalarType.Float64);
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
    public void Several_layers_and_evaluation_are_left_to_torch()
    {
        using var scope = NewDisposeScope();
        using var one = nn.GRU(Inputs, Hidden);
        using var two = nn.GRU(Inputs, Hidden, 2);
        var input = zeros(1, 1, Inputs);

        Assert.True(PackedGru.Suits(one, input));
        Assert.False(PackedGru.Suits(two, input));
        using (no_grad())
            Assert.False(PackedGru.Suits(one, input));
        one.eval();
        Assert.False(PackedGru.Suits(one, input));
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
