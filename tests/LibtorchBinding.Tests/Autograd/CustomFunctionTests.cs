using TorchSharp.Modules;

namespace LibtorchBinding.Tests.Autograd;

public class CustomFunctionTests
{
    /// <summary>x ↦ scale · x³, with a saved tensor and a saved number.</summary>
    private sealed class ScaledCube : autograd.SingleTensorFunction<ScaledCube>
    {
        public override string Name => nameof(ScaledCube);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            var x = (Tensor)vars[0];
            ctx.save_for_backward([x]);
            ctx.save_data("scale", vars[1]);
            return x.pow(3).mul((double)vars[1]);
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
        {
            Tensor x = ctx.get_saved_variables()[0];
            var scale = (double)ctx.get_data("scale");
            return [grad_output * x.pow(2) * (3 * scale), null!];
        }
    }

    /// <summary>(x, y) ↦ (x · y, x + y).</summary>
    private sealed class ProductAndSum : autograd.MultiTensorFunction<ProductAndSum>
    {
        public override string Name => nameof(ProductAndSum);

        public override List<Tensor> forward(autograd.AutogradContext ctx, params object[] vars)
        {
            var x = (Tensor)vars[0];
            var y = (Tensor)vars[1];
            ctx.save_for_backward([x, y]);
            return [x * y, x + y];
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, List<Tensor> grad_outputs)
        {
            List<Tensor> saved = ctx.get_saved_variables();
            return [grad_outputs[0] * saved[1] + grad_outputs[1], grad_outputs[0] * saved[0] + grad_outputs[1]];
        }
    }

    [Fact]
    public void A_single_output_function_agrees_with_finite_differences()
    {
        using var scope = NewDisposeScope();

        FiniteDifferences.AgreeWithAutograd(
            x => ScaledCube.apply(x.tanh(), 2.0).sum(), tensor(new[] { 0.5, -1.0, 2.0 }));
    }

    [Fact]
    public void A_function_of_two_tensors_sends_a_gradient_to_each()
    {
        using var scope = NewDisposeScope();
        Tensor y = tensor(new[] { 2.0, -3.0 });

        FiniteDifferences.AgreeWithAutograd(x => Mixed(x, y), tensor(new[] { 0.5, 1.5 }));
        FiniteDifferences.AgreeWithAutograd(x => Mixed(y, x), tensor(new[] { 0.5, 1.5 }));

        static Tensor Mixed(Tensor left, Tensor right)
        {
            List<Tensor> outputs = ProductAndSum.apply(left, right);
            return (outputs[0].exp() + outputs[1].pow(2)).sum();
        }
    }

    [Fact]
    public void An_output_that_nothing_uses_gets_a_gradient_of_zero()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(new[] { 2.0 }, requires_grad: true);
        Tensor y = tensor(new[] { 5.0 }, requires_grad: true);

        ProductAndSum.apply(x, y)[0].sum().backward();

        TensorAssert.Close([5], x.grad!);
        TensorAssert.Close([2], y.grad!);
    }

    [Fact]
    public void Nothing_is_recorded_when_no_input_needs_a_gradient()
    {
        using var scope = NewDisposeScope();

        Tensor result = ScaledCube.apply(tensor(new[] { 2.0 }), 0.5);

        Assert.False(result.requires_grad);
        TensorAssert.Close([4], result);
    }

    [Fact]
    public void A_parameter_can_be_an_input()
    {
        using var scope = NewDisposeScope();
        var weight = new Parameter(tensor(new[] { 2.0 }));

        ScaledCube.apply(weight, 1.0).sum().backward();

        TensorAssert.Close([12], weight.grad!);
    }

    [Fact]
    public void Many_passes_leave_no_tensor_behind()
    {
        using var weight = tensor(new[] { 2.0 }, requires_grad: true);
        Pass(weight);
        long before = LiveTensors.Settled();

        for (int i = 0; i < 500; i++)
        {
            Pass(weight);
        }

        Assert.InRange(LiveTensors.Settled(), 0, before);

        static void Pass(Tensor weight)
        {
            using var scope = NewDisposeScope();
            Tensor cubed = ScaledCube.apply(weight, 1.0);
            ProductAndSum.apply(cubed, weight)[0].sum().backward();
        }
    }

    [Fact]
    public void A_graph_that_is_never_run_backward_is_freed_as_well()
    {
        using var weight = tensor(new[] { 2.0 }, requires_grad: true);
        Forward(weight);
        long before = LiveTensors.Settled();

        for (int i = 0; i < 100; i++)
        {
            Forward(weight);
        }

        Assert.InRange(LiveTensors.Settled(), 0, before);

        static void Forward(Tensor weight)
        {
            using var scope = NewDisposeScope();
            _ = ScaledCube.apply(weight, 1.0);
        }
    }
}
