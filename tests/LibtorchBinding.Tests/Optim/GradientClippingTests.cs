using TorchSharp.Modules;

namespace LibtorchBinding.Tests.Optim;

public class GradientClippingTests
{
    private static Parameter WithGradient(params double[] gradient)
    {
        var parameter = new Parameter(zeros(gradient.Length, dtype: ScalarType.Float64));
        (parameter * tensor(gradient)).sum().backward();
        return parameter;
    }

    [Fact]
    public void A_long_gradient_is_scaled_to_the_norm_over_all_parameters()
    {
        using var scope = NewDisposeScope();
        Parameter one = WithGradient(3, 0);
        Parameter two = WithGradient(0, 4, 12);

        double norm = nn.utils.clip_grad_norm_([one, two], 6.5);

        Assert.Equal(13, norm, 9);
        TensorAssert.Close([1.5, 0], one.grad!, 1e-6);
        TensorAssert.Close([0, 2, 6], two.grad!, 1e-6);
    }

    [Fact]
    public void A_short_gradient_stays()
    {
        using var scope = NewDisposeScope();
        Parameter parameter = WithGradient(3, 4);

        Assert.Equal(5, nn.utils.clip_grad_norm_([parameter], 10), 9);
        TensorAssert.Close([3, 4], parameter.grad!, 0);
    }

    [Fact]
    public void Other_norms_can_be_asked_for()
    {
        using var scope = NewDisposeScope();
        Parameter parameter = WithGradient(3, -4);

        Assert.Equal(7, nn.utils.clip_grad_norm_([parameter], 100, norm_type: 1), 9);
        Assert.Equal(4, nn.utils.clip_grad_norm_([parameter], 100, norm_type: double.PositiveInfinity), 9);
    }

    [Fact]
    public void Parameters_without_gradient_are_left_out()
    {
        using var scope = NewDisposeScope();
        Parameter parameter = WithGradient(3, 4);
        var idle = new Parameter(ones(2));

        Assert.Equal(5, nn.utils.clip_grad_norm_([idle, parameter], 1), 9);
        Assert.Null(idle.grad);
    }

    [Fact]
    public void Values_can_be_clipped_one_by_one()
    {
        using var scope = NewDisposeScope();
        Parameter parameter = WithGradient(3, -4, 0.5);

        nn.utils.clip_grad_value_([parameter], 1);

        TensorAssert.Close([1, -1, 0.5], parameter.grad!, 0);
    }
}
