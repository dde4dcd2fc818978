using System.Runtime.InteropServices;
using static TorchSharp.torch.nn.utils;

namespace LibtorchBinding.Tests.Nn;

public class PackedSequenceTests
{
    /// <summary>[2, 3, 1]: rows (1, 2, 0) and (3, 4, 5), of lengths 2 and 3.</summary>
    private static Tensor Padded() => tensor(new[] { 1f, 2f, 0f, 3f, 4f, 5f }, [2, 3, 1]);

    private static rnn.PackedSequence Packed() => rnn.pack_padded_sequence(
        Padded(), tensor(new[] { 2L, 3L }), batch_first: true, enforce_sorted: false);

    [Fact]
    public void Packing_lays_time_steps_one_after_another()
    {
        using var scope = NewDisposeScope();

        rnn.PackedSequence packed = Packed();

        TensorAssert.Close([3, 1, 4, 2, 5], packed.data);
        TensorAssert.Close([2, 2, 1], packed.batch_sizes);
        TensorAssert.Close([1, 0], packed.sorted_indices);
        TensorAssert.Close([1, 0], packed.unsorted_indices);
    }

    [Fact]
    public void Padding_restores_order_lengths_and_width()
    {
        using var scope = NewDisposeScope();

        (Tensor padded, Tensor lengths) = rnn.pad_packed_sequence(Packed(), batch_first: true, -1, total_length: 4);

        Assert.Equal([2, 4, 1], padded.shape);
        TensorAssert.Close([1, 2, -1, -1, 3, 4, 5, -1], padded);
        TensorAssert.Close([2, 3], lengths);
    }

    [Fact]
    public void Time_comes_first_by_default()
    {
        using var scope = NewDisposeScope();

        (Tensor padded, _) = rnn.pad_packed_sequence(Packed());

        Assert.Equal([3, 2, 1], padded.shape);
        TensorAssert.Close([1, 3, 2, 4, 0, 5], padded);
    }

    [Fact]
    public void Unsorted_lengths_are_refused_when_order_is_enforced()
    {
        using var scope = NewDisposeScope();

        Assert.ThrowsAny<ExternalException>(
            () => rnn.pack_padded_sequence(Padded(), tensor(new[] { 2L, 3L }), batch_first: true));
    }

    [Fact]
    public void A_length_of_zero_is_refused()
    {
        using var scope = NewDisposeScope();

        var error = Assert.ThrowsAny<ExternalException>(
            () => rnn.pack_padded_sequence(Padded(), tensor(new[] { 3L, 0L }), batch_first: true));

        Assert.Contains("greater than 0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_length_below_the_longest_sequence_is_refused()
    {
        using var scope = NewDisposeScope();

        var error = Assert.ThrowsAny<ExternalException>(() => rnn.pad_packed_sequence(Packed(), total_length: 2));

        Assert.Contains("total_length", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sequences_of_different_lengths_are_padded_to_the_longest()
    {
        using var scope = NewDisposeScope();

        Tensor padded = rnn.pad_sequence(
            [tensor(new[] { 1f }), tensor(new[] { 2f, 3f })], batch_first: true, padding_value: 9);

        Assert.Equal([2, 2], padded.shape);
        TensorAssert.Close([1, 9, 2, 3], padded);
    }

    [Fact]
    public void Sequences_can_be_packed_directly()
    {
        using var scope = NewDisposeScope();

        rnn.PackedSequence packed = rnn.pack_sequence(
            [tensor(new[] { 1f, 2f }), tensor(new[] { 3f, 4f, 5f })], enforce_sorted: false);

        TensorAssert.Close([3, 1, 4, 2, 5], packed.data);
    }

    [Fact]
    public void A_packed_sequence_goes_with_its_scope()
    {
        long before = LiveTensors.Settled();
        rnn.PackedSequence packed;

        using (NewDisposeScope())
        {
            packed = Packed();
        }

        Assert.True(packed.data.IsInvalid);
        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void A_packed_sequence_can_leave_its_scope()
    {
        long before = LiveTensors.Settled();
        rnn.PackedSequence packed;
        using (NewDisposeScope())
        {
            packed = Packed().MoveToOuterDisposeScope();
        }

        TensorAssert.Close([2, 2, 1], packed.batch_sizes);
        packed.Dispose();
        Assert.True(packed.data.IsInvalid);
        Assert.Equal(before, Tensor.TotalCount);
    }
}
