using System.Runtime.InteropServices;

namespace LibtorchBinding.Tests.Tensors;

public class ErrorTests
{
    [Fact]
    public void A_wrong_shape_arrives_as_an_exception_with_libtorchs_message()
    {
        using var scope = NewDisposeScope();
        Tensor left = zeros(2, 3);
        Tensor right = zeros(4, 5);

        var error = Assert.ThrowsAny<ExternalException>(() => left.mm(right));

        Assert.Contains("shapes cannot be multiplied (2x3 and 4x5)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shapes_that_do_not_broadcast_are_named()
    {
        using var scope = NewDisposeScope();

        var error = Assert.ThrowsAny<ExternalException>(() => zeros(3) + zeros(4));

        Assert.Contains("must match the size of tensor b (4)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_dtype_arrives_as_an_exception()
    {
        using var scope = NewDisposeScope();

        Assert.ThrowsAny<ExternalException>(() => zeros(2, 2).mm(zeros(2, 2, dtype: ScalarType.Int64)));
    }

    [Fact]
    public void An_index_out_of_range_arrives_as_an_exception()
    {
        using var scope = NewDisposeScope();

        Assert.ThrowsAny<ExternalException>(() => zeros(2, 3).select(0, 5));
        Assert.ThrowsAny<ExternalException>(() => zeros(2, 3).index_select(0, tensor(new[] { 9L })));
    }

    [Fact]
    public void A_failed_call_leaves_the_next_one_unharmed()
    {
        using var scope = NewDisposeScope();

        Assert.ThrowsAny<ExternalException>(() => zeros(2, 3).mm(zeros(2, 3)));

        TensorAssert.Close([2, 2], ones(2) + ones(2) - zeros(2));
    }

    [Fact]
    public void A_disposed_tensor_throws_instead_of_reading_freed_memory()
    {
        Tensor gone = zeros(2);
        gone.Dispose();

        Assert.True(gone.IsInvalid);
        Assert.ThrowsAny<InvalidOperationException>(() => gone.add(1));
        Assert.ThrowsAny<InvalidOperationException>(() => gone.shape);
    }

    [Fact]
    public void A_disposed_operand_throws_as_well()
    {
        using var alive = zeros(2);
        Tensor gone = zeros(2);
        gone.Dispose();

        Assert.ThrowsAny<InvalidOperationException>(() => alive.add(gone));
    }

    [Fact]
    public void Disposing_twice_does_nothing_more()
    {
        long before = LiveTensors.Settled();
        Tensor once = zeros(2);

        once.Dispose();
        once.Dispose();

        Assert.Equal(before, Tensor.TotalCount);
    }
}
