using System.Runtime.InteropServices;

namespace LibtorchBinding.Tests.Autograd;

public class AutogradTests
{
    [Fact]
    public void The_gradient_of_a_composite_agrees_with_finite_differences()
    {
        using var scope = NewDisposeScope();
        Tensor at = tensor(new[] { 0.3, -1.2, 2.0, 0.7, 0.1, -0.4 }, [2, 3]);
        Tensor fixedMatrix = tensor(new[] { 0.5, -0.2, 0.1, 0.9, -0.7, 0.3 }, [3, 2]);

        FiniteDifferences.AgreeWithAutograd(
            x => x.matmul(fixedMatrix).tanh().softmax(1).pow(2).sum() + x.exp().mean(), at);
    }

    [Fact]
    public void Gradients_add_up_over_backward_passes()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(new[] { 1.0, 2.0 }, requires_grad: true);

        (x * x).sum().backward();
        (3 * x).sum().backward();

        TensorAssert.Close([5, 7], x.grad!);
    }

    [Fact]
    public void A_tensor_without_backward_pass_has_no_gradient()
    {
        using var scope = NewDisposeScope();

        Assert.Null(ones(2, requires_grad: true).grad);
    }

    [Fact]
    public void A_second_backward_pass_needs_the_graph_retained()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(new[] { 2.0 }, requires_grad: true);
        Tensor kept = (x * x).sum();
        Tensor freed = (x * x).sum();

        kept.backward(retain_graph: true);
        kept.backward();
        freed.backward();

        TensorAssert.Close([12], x.grad!);
        Assert.ThrowsAny<ExternalException>(() => freed.backward());
    }

    [Fact]
    public void An_outer_gradient_weighs_the_outputs()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(new[] { 1.0, 2.0, 3.0 }, requires_grad: true);

        (x * x).backward([tensor(new[] { 1.0, 10.0, 100.0 })]);

        TensorAssert.Close([2, 40, 600], x.grad!);
    }

    [Fact]
    public void Grad_returns_gradients_without_storing_them()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(new[] { 3.0 }, requires_grad: true);
        Tensor y = tensor(new[] { 4.0 }, requires_grad: true);

        IList<Tensor> gradients = autograd.grad([(x * x * y).sum()], [x, y]);

        TensorAssert.Close([24], gradients[0]);
        TensorAssert.Close([9], gradients[1]);
        Assert.Null(x.grad);
    }

    [Fact]
    public void A_gradient_can_be_differentiated_again()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(new[] { 2.0 }, requires_grad: true);

        Tensor first = autograd.grad([x.pow(3).sum()], [x], create_graph: true)[0];
        Tensor second = autograd.grad([first.sum()], [x])[0];

        TensorAssert.Close([12], first);
        TensorAssert.Close([12], second);
    }

    [Fact]
    public void An_input_that_may_be_unused_gets_an_undefined_gradient()
    {
        using var scope = NewDisposeScope();
        Tensor used = tensor(new[] { 1.0 }, requires_grad: true);
        Tensor unused = tensor(new[] { 1.0 }, requires_grad: true);

        IList<Tensor> gradients = autograd.grad([used.sum()], [used, unused], allow_unused: true);

        TensorAssert.Close([1], gradients[0]);
        Assert.True(gradients[1].IsInvalid);
    }

    [Fact]
    public void Detaching_stops_the_gradient()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(new[] { 3.0 }, requires_grad: true);

        (x * x.detach()).sum().backward();

        TensorAssert.Close([3], x.grad!);
        Assert.False(x.detach().requires_grad);
    }

    [Fact]
    public void Nothing_is_recorded_inside_no_grad()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(new[] { 3.0 }, requires_grad: true);

        using (no_grad())
        {
            Assert.False(is_grad_enabled());
            Assert.False((x * 2).requires_grad);
            using (enable_grad())
            {
                Assert.True((x * 2).requires_grad);
            }
        }

        Assert.True(is_grad_enabled());
        Assert.True((x * 2).requires_grad);
    }

    [Fact]
    public void A_leaf_that_needs_gradients_refuses_changes_in_place()
    {
        using var scope = NewDisposeScope();
        Tensor x = ones(2, requires_grad: true);

        Assert.True(x.is_leaf);
        Assert.False((x + 1).is_leaf);
        Assert.ThrowsAny<ExternalException>(() => x.add_(1));
    }

    [Fact]
    public void An_inner_tensor_keeps_its_gradient_when_asked()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(new[] { 3.0 }, requires_grad: true);
        Tensor inner = x * 2;
        inner.retain_grad();

        (inner * inner).sum().backward();

        TensorAssert.Close([12], inner.grad!);
    }

    [Fact]
    public void A_gradient_can_be_replaced_and_removed()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(new[] { 3.0 }, requires_grad: true);

        x.grad = tensor(new[] { 5.0 });
        TensorAssert.Close([5], x.grad);
        x.grad = null;

        Assert.Null(x.grad);
    }

    [Fact]
    public void Whole_number_tensors_cannot_need_gradients()
    {
        using var scope = NewDisposeScope();

        Assert.ThrowsAny<ExternalException>(() => ones(2, dtype: ScalarType.Int64).requires_grad_(true));
    }
}
