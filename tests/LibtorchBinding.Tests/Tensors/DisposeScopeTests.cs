using System.Runtime.InteropServices;

namespace LibtorchBinding.Tests.Tensors;

public class DisposeScopeTests
{
    [Fact]
    public void Everything_made_in_a_scope_goes_with_it()
    {
        long before = LiveTensors.Settled();
        Tensor inside;

        using (NewDisposeScope())
        {
            inside = (zeros(2) + 1) * 2;
            Assert.True(Tensor.TotalCount > before);
        }

        Assert.True(inside.IsInvalid);
        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void A_moved_tensor_lives_as_long_as_the_outer_scope()
    {
        Tensor moved;
        using (NewDisposeScope())
        {
            using (NewDisposeScope())
            {
                moved = ones(2).MoveToOuterDisposeScope();
            }

            TensorAssert.Close([1, 1], moved);
        }

        Assert.True(moved.IsInvalid);
    }

    [Fact]
    public void A_tensor_moved_out_of_the_outermost_scope_belongs_to_the_caller()
    {
        Tensor moved;
        using (NewDisposeScope())
        {
            moved = ones(2).MoveToOuterDisposeScope();
        }

        TensorAssert.Close([1, 1], moved);
        moved.Dispose();
    }

    [Fact]
    public void A_detached_tensor_outlives_every_scope()
    {
        Tensor kept;
        using (NewDisposeScope())
        {
            using (NewDisposeScope())
            {
                kept = ones(2).DetachFromDisposeScope();
            }
        }

        TensorAssert.Close([1, 1], kept);
        kept.Dispose();
    }

    [Fact]
    public void The_scope_itself_can_move_detach_and_attach()
    {
        Tensor one, two, three;
        using (var outer = NewDisposeScope())
        {
            using (var inner = NewDisposeScope())
            {
                one = inner.MoveToOuter(ones(1));
                two = inner.Detach(ones(1));
                three = ones(1);
                outer.Attach(three);
            }

            Assert.False(one.IsInvalid);
            Assert.False(two.IsInvalid);
            Assert.False(three.IsInvalid);
        }

        Assert.True(one.IsInvalid);
        Assert.False(two.IsInvalid);
        Assert.True(three.IsInvalid);
        two.Dispose();
    }

    [Fact]
    public void Everything_but_the_result_can_be_dropped_early()
    {
        using var scope = NewDisposeScope();
        Tensor intermediate = zeros(2);
        Tensor result = intermediate + 1;

        scope.DisposeEverythingBut(result);

        Assert.True(intermediate.IsInvalid);
        TensorAssert.Close([1, 1], result);
    }

    [Fact]
    public void An_exception_leaves_nothing_behind()
    {
        long before = LiveTensors.Settled();

        Assert.ThrowsAny<ExternalException>(() =>
        {
            using var scope = NewDisposeScope();
            Tensor left = zeros(2, 3);
            return left.mm(left);
        });

        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void A_tensor_disposed_early_is_not_disposed_again()
    {
        long before = LiveTensors.Settled();
        using (NewDisposeScope())
        {
            Tensor early = zeros(2);
            early.Dispose();
            Assert.Equal(before, Tensor.TotalCount);
        }

        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void A_scope_belongs_to_its_thread()
    {
        using var scope = NewDisposeScope();
        Tensor? elsewhere = null;

        var thread = new Thread(() => elsewhere = ones(2));
        thread.Start();
        thread.Join();
        scope.DisposeEverything();

        TensorAssert.Close([1, 1], elsewhere!);
        elsewhere!.Dispose();
    }

    [Fact]
    public void A_wrapped_expression_keeps_only_its_result()
    {
        long before = LiveTensors.Settled();

        Tensor result = WrappedTensorDisposeScope(() => (zeros(2) + 1) * 3);

        Assert.Equal(before + 1, Tensor.TotalCount);
        TensorAssert.Close([3, 3], result);
        result.Dispose();
    }
}
