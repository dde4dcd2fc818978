using TorchSharp.Modules;
using static TorchSharp.torch.nn.utils;

namespace LibtorchBinding.Tests.Nn;

public class GruTests
{
    private const int Inputs = 3;
    private const int Hidden = 4;

    private static GRU Gru(
        long layers = 1, bool bias = true, bool batchFirst = true, bool bidirectional = false, double dropout = 0) =>
        nn.GRU(Inputs, Hidden, layers, bias, batchFirst, dropout, bidirectional, dtype: ScalarType.Float64);

    /// <summary>Row <paramref name="row"/> of a [B, S, F] tensor as arrays, cut to <paramref name="length"/>.</summary>
    private static double[][] Sequence(Tensor batch, int row, int length) =>
        [.. Enumerable.Range(0, length).Select(t => batch[row, t].Values())];

    private static double[] Flat(double[][] steps) => [.. steps.SelectMany(step => step)];

    [Fact]
    public void Parameters_have_pytorchs_names_shapes_and_order()
    {
        using var scope = NewDisposeScope();
        using GRU gru = Gru(layers: 2, bidirectional: true);

        var parameters = gru.named_parameters().ToList();

        Assert.Equal(
            [
                "weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0",
                "weight_ih_l0_reverse", "weight_hh_l0_reverse", "bias_ih_l0_reverse", "bias_hh_l0_reverse",
                "weight_ih_l1", "weight_hh_l1", "bias_ih_l1", "bias_hh_l1",
                "weight_ih_l1_reverse", "weight_hh_l1_reverse", "bias_ih_l1_reverse", "bias_hh_l1_reverse",
            ],
            parameters.Select(p => p.name));
        Assert.Equal([3 * Hidden, Inputs], gru.get_parameter("weight_ih_l0")!.shape);
        Assert.Equal([3 * Hidden, Hidden], gru.get_parameter("weight_hh_l0")!.shape);
        Assert.Equal([3 * Hidden, 2 * Hidden], gru.get_parameter("weight_ih_l1")!.shape);
        Assert.Equal([3 * Hidden], gru.get_parameter("bias_hh_l1_reverse")!.shape);
    }

    [Fact]
    public void One_layer_follows_the_equations()
    {
        using var scope = NewDisposeScope();
        using GRU gru = Gru();
        Tensor input = randn(2, 5, Inputs, dtype: ScalarType.Float64);
        Tensor start = randn(1, 2, Hidden, dtype: ScalarType.Float64);

        (Tensor output, Tensor last) = gru.call(input, start);

        var byHand = new HandWrittenRecurrence(gru, Hidden);
        for (int row = 0; row < 2; row++)
        {
            double[][] steps = byHand.Gru(Sequence(input, row, 5), "l0", start[0, row].Values());
            TensorAssert.Close(Flat(steps), output[row], 1e-10);
            TensorAssert.Close(steps[^1], last[0, row], 1e-10);
        }
    }

    [Fact]
    public void Without_a_first_state_it_starts_from_zero()
    {
        using var scope = NewDisposeScope();
        using GRU gru = Gru();
        Tensor input = randn(2, 5, Inputs, dtype: ScalarType.Float64);

        TensorAssert.Close(
            gru.call(input, zeros(1, 2, Hidden, dtype: ScalarType.Float64)).Item1, gru.call(input).Item1, 0);
    }

    [Fact]
    public void Two_layers_in_both_directions_without_bias_follow_the_equations()
    {
        using var scope = NewDisposeScope();
        using GRU gru = Gru(layers: 2, bias: false, bidirectional: true);
        Tensor input = randn(1, 4, Inputs, dtype: ScalarType.Float64);

        (Tensor output, Tensor last) = gru.call(input);

        var byHand = new HandWrittenRecurrence(gru, Hidden);
        double[][] steps = Sequence(input, 0, 4);
        foreach (string layer in (string[])["l0", "l1"])
        {
            double[][] forward = byHand.Gru(steps, layer, new double[Hidden]);
            double[][] backward = byHand.Gru(steps, $"{layer}_reverse", new double[Hidden], backwards: true);
            steps = [.. forward.Zip(backward, (f, b) => (double[])[.. f, .. b])];
        }

        TensorAssert.Close(Flat(steps), output, 1e-10);
        Assert.Equal([4, 1, Hidden], last.shape);
        TensorAssert.Close(steps[^1][..Hidden], last[2, 0], 1e-10);
        TensorAssert.Close(steps[0][Hidden..], last[3, 0], 1e-10);
    }

    [Fact]
    public void Time_comes_first_unless_the_batch_does()
    {
        using var scope = NewDisposeScope();
        using GRU batchFirst = Gru(batchFirst: true);
        using GRU timeFirst = Gru(batchFirst: false);
        timeFirst.load_state_dict(batchFirst.state_dict());
        Tensor input = randn(2, 5, Inputs, dtype: ScalarType.Float64);

        TensorAssert.Close(
            batchFirst.call(input).Item1, timeFirst.call(input.transpose(0, 1)).Item1.transpose(0, 1), 1e-12);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_packed_sequence_is_read_to_its_own_end(bool sorted)
    {
        using var scope = NewDisposeScope();
        using GRU gru = Gru(bidirectional: true);
        Tensor input = randn(3, 5, Inputs, dtype: ScalarType.Float64);
        long[] lengths = sorted ? [5, 3, 1] : [3, 5, 1];

        rnn.PackedSequence packed = rnn.pack_padded_sequence(
            input, tensor(lengths), batch_first: true, enforce_sorted: sorted);
        (rnn.PackedSequence result, Tensor last) = gru.call(packed);
        (Tensor output, Tensor restored) = rnn.pad_packed_sequence(result, batch_first: true, padding_value: -7);

        TensorAssert.Close([.. lengths.Select(l => (double)l)], restored);
        var byHand = new HandWrittenRecurrence(gru, Hidden);
        for (int row = 0; row < 3; row++)
        {
            int length = (int)lengths[row];
            double[][] steps = Sequence(input, row, length);
            double[][] forward = byHand.Gru(steps, "l0", new double[Hidden]);
            double[][] backward = byHand.Gru(steps, "l0_reverse", new double[Hidden], backwards: true);
            TensorAssert.Close([.. forward.Zip(backward).SelectMany(s => s.First.Concat(s.Second))],
                output[row].narrow(0, 0, length), 1e-10);
            Assert.All(output[row].narrow(0, length, 5 - length).Values(), value => Assert.Equal(-7, value));
            TensorAssert.Close(forward[^1], last[0, row], 1e-10);
            TensorAssert.Close(backward[0], last[1, row], 1e-10);
        }
    }

    [Fact]
    public void What_stands_on_padding_changes_nothing_in_a_packed_batch()
    {
        using var scope = NewDisposeScope();
        using GRU gru = Gru(bidirectional: true);
        Tensor input = randn(2, 4, Inputs, dtype: ScalarType.Float64);
        Tensor disturbed = input.clone();
        disturbed[1].narrow(0, 2, 2).fill_(99);

        TensorAssert.Close(Run(input), Run(disturbed), 0);

        Tensor Run(Tensor batch) =>
            gru.call(rnn.pack_padded_sequence(batch, tensor(new[] { 4L, 2L }), batch_first: true)).Item2;
    }

    [Fact]
    public void The_gradient_through_time_agrees_with_finite_differences()
    {
        using var scope = NewDisposeScope();
        using GRU gru = Gru(bidirectional: true);
        Tensor lengths = tensor(new[] { 2L, 3L });

        FiniteDifferences.AgreeWithAutograd(
            x =>
            {
                rnn.PackedSequence packed = rnn.pack_padded_sequence(
                    x, lengths, batch_first: true, enforce_sorted: false);
                (rnn.PackedSequence output, Tensor last) = gru.call(packed);
                return output.data.pow(2).sum() + last.sum();
            },
            randn(2, 3, Inputs, dtype: ScalarType.Float64),
            1e-6);
        Assert.All(gru.parameters(), p => Assert.NotNull(p.grad));
    }

    [Fact]
    public void Dropout_between_layers_acts_in_training_only()
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        using GRU gru = Gru(layers: 2, dropout: 0.5);
        Tensor input = randn(2, 5, Inputs, dtype: ScalarType.Float64);

        Assert.NotEqual(gru.call(input).Item1.Values(), gru.call(input).Item1.Values());
        gru.eval();
        Assert.Equal(gru.call(input).Item1.Values(), gru.call(input).Item1.Values());
    }

    [Fact]
    public void Bfloat16_runs_as_well()
    {
        using var scope = NewDisposeScope();
        using GRU gru = Gru();
        gru.to(ScalarType.BFloat16);

        Tensor output = gru.call(randn(2, 3, Inputs).to(ScalarType.BFloat16)).Item1;

        Assert.Equal(ScalarType.BFloat16, output.dtype);
        Assert.All(output.Values(), value => Assert.InRange(value, -1, 1));
    }
}
