using TorchSharp.Modules;
using static TorchSharp.torch.nn.utils;

namespace LibtorchBinding.Tests.Nn;

public class LstmTests
{
    private const int Inputs = 3;
    private const int Hidden = 4;

    private static LSTM Lstm() =>
        nn.LSTM(Inputs, Hidden, batchFirst: true, bidirectional: true, dtype: ScalarType.Float64);

    [Fact]
    public void Both_directions_follow_the_equations()
    {
        using var scope = NewDisposeScope();
        using LSTM lstm = Lstm();
        Tensor input = randn(1, 5, Inputs, dtype: ScalarType.Float64);
        double[][] steps = [.. Enumerable.Range(0, 5).Select(t => input[0, t].Values())];

        (Tensor output, Tensor last, Tensor cell) = lstm.call(input);

        var byHand = new HandWrittenRecurrence(lstm, Hidden);
        double[][] forward = byHand.Lstm(steps, "l0");
        double[][] backward = byHand.Lstm(steps, "l0_reverse", backwards: true);
        TensorAssert.Close([.. forward.Zip(backward).SelectMany(s => s.First.Concat(s.Second))], output, 1e-10);
        TensorAssert.Close([.. forward[^1], .. backward[0]], last, 1e-10);
        Assert.Equal([2, 1, Hidden], cell.shape);
    }

    [Fact]
    public void A_packed_batch_gives_what_each_sequence_gives_alone()
    {
        using var scope = NewDisposeScope();
        using LSTM lstm = Lstm();
        Tensor input = randn(2, 4, Inputs, dtype: ScalarType.Float64);

        rnn.PackedSequence packed = rnn.pack_padded_sequence(
            input, tensor(new[] { 2L, 4L }), batch_first: true, enforce_sorted: false);
        (_, Tensor last, Tensor cell) = lstm.call(packed);
        (_, Tensor lastAlone, Tensor cellAlone) = lstm.call(input.narrow(0, 0, 1).narrow(1, 0, 2));

        TensorAssert.Close(lastAlone.select(1, 0), last.select(1, 0), 1e-12);
        TensorAssert.Close(cellAlone.select(1, 0), cell.select(1, 0), 1e-12);
    }

    [Fact]
    public void Given_states_are_where_it_starts()
    {
        using var scope = NewDisposeScope();
        using LSTM lstm = Lstm();
        Tensor input = randn(2, 3, Inputs, dtype: ScalarType.Float64);
        Tensor zero = zeros(2, 2, Hidden, dtype: ScalarType.Float64);

        TensorAssert.Close(lstm.call(input).Item1, lstm.call(input, (zero, zero)).Item1, 0);
        Assert.NotEqual(lstm.call(input).Item1.Values(), lstm.call(input, (zero + 1, zero)).Item1.Values());
    }
}
