namespace LibtorchBinding.Tests.Optim;

public class SgdTests
{
    private static QuadraticProblem.Update Scalar(
        double rate, double momentum = 0, double dampening = 0, double decay = 0, bool nesterov = false)
    {
        double? buffer = null;
        return (value, gradient) =>
        {
            gradient += decay * value;
            if (momentum != 0)
            {
                buffer = buffer is null ? gradient : momentum * buffer + (1 - dampening) * gradient;
                gradient = nesterov ? gradient + momentum * buffer.Value : buffer.Value;
            }

            return value - rate * gradient;
        };
    }

    [Fact]
    public void Plain_descent_follows_the_gradient()
    {
        using var problem = new QuadraticProblem();
        using var optimizer = optim.SGD([problem.X], 0.05);

        problem.Compare(optimizer, () => Scalar(0.05));
    }

    [Fact]
    public void Momentum_with_dampening_and_decay_follows_its_formula()
    {
        using var problem = new QuadraticProblem();
        using var optimizer = optim.SGD([problem.X], 0.02, momentum: 0.9, dampening: 0.1, weight_decay: 0.3);

        problem.Compare(optimizer, () => Scalar(0.02, 0.9, 0.1, 0.3));
    }

    [Fact]
    public void Nesterov_looks_ahead()
    {
        using var problem = new QuadraticProblem();
        using var optimizer = optim.SGD([problem.X], 0.02, momentum: 0.9, nesterov: true);

        problem.Compare(optimizer, () => Scalar(0.02, 0.9, nesterov: true));
    }

    [Fact]
    public void Impossible_settings_are_refused()
    {
        using var problem = new QuadraticProblem();

        Assert.Throws<ArgumentException>(() => optim.SGD([problem.X], -1));
        Assert.Throws<ArgumentException>(() => optim.SGD([problem.X], 1, momentum: -1));
        Assert.Throws<ArgumentException>(() => optim.SGD([problem.X], 1, nesterov: true));
    }
}
