using TorchSharp.Modules;

namespace LibtorchBinding.Tests.Optim;

public class AdamTests
{
    private sealed record Settings(
        double Rate = 1e-3, double Beta1 = 0.9, double Beta2 = 0.999, double Epsilon = 1e-8, double Decay = 0,
        bool Amsgrad = false, bool Decoupled = false, bool Maximize = false);

    /// <summary>Kingma and Ba 2015, algorithm 1; decoupled decay as in Loshchilov and Hutter 2019.</summary>
    private static QuadraticProblem.Update Scalar(Settings s)
    {
        double mean = 0, square = 0, largest = 0;
        int step = 0;
        return (value, gradient) =>
        {
            step++;
            gradient = s.Maximize ? -gradient : gradient;
            if (s.Decoupled)
            {
                value *= 1 - s.Rate * s.Decay;
            }
            else
            {
                gradient += s.Decay * value;
            }

            mean = s.Beta1 * mean + (1 - s.Beta1) * gradient;
            square = s.Beta2 * square + (1 - s.Beta2) * gradient * gradient;
            largest = Math.Max(largest, square);
            double correctedMean = mean / (1 - Math.Pow(s.Beta1, step));
            double correctedSquare = (s.Amsgrad ? largest : square) / (1 - Math.Pow(s.Beta2, step));
            return value - s.Rate * correctedMean / (Math.Sqrt(correctedSquare) + s.Epsilon);
        };
    }

    [Fact]
    public void Adam_with_its_defaults_follows_its_formula()
    {
        using var problem = new QuadraticProblem();
        using Adam optimizer = optim.Adam([problem.X]);

        problem.Compare(optimizer, () => Scalar(new()));
    }

    [Fact]
    public void Adam_with_weight_decay_adds_it_to_the_gradient()
    {
        using var problem = new QuadraticProblem();
        using Adam optimizer = optim.Adam([problem.X], 0.1, 0.8, 0.95, 1e-3, weight_decay: 0.2);

        problem.Compare(optimizer, () => Scalar(new(0.1, 0.8, 0.95, 1e-3, 0.2)));
    }

    [Fact]
    public void Amsgrad_remembers_the_largest_square()
    {
        using var problem = new QuadraticProblem();
        using Adam optimizer = optim.Adam([problem.X], 0.5, 0.8, 0.5, amsgrad: true);

        problem.Compare(optimizer, () => Scalar(new(0.5, 0.8, 0.5, Amsgrad: true)), steps: 12);
    }

    [Fact]
    public void Maximising_climbs()
    {
        using var problem = new QuadraticProblem();
        using Adam optimizer = optim.Adam([problem.X], 0.1, maximize: true);

        problem.Compare(optimizer, () => Scalar(new(0.1, Maximize: true)));
    }

    [Fact]
    public void Adamw_shrinks_the_weights_apart_from_the_gradient()
    {
        using var problem = new QuadraticProblem();
        using AdamW optimizer = optim.AdamW([problem.X], 0.1, weight_decay: 0.3);

        problem.Compare(optimizer, () => Scalar(new(0.1, Decay: 0.3, Decoupled: true)));
    }

    [Fact]
    public void Adamw_knows_amsgrad_too()
    {
        using var problem = new QuadraticProblem();
        using AdamW optimizer = optim.AdamW([problem.X], 0.5, 0.8, 0.5, weight_decay: 0.1, amsgrad: true);

        problem.Compare(
            optimizer, () => Scalar(new(0.5, 0.8, 0.5, Decay: 0.1, Amsgrad: true, Decoupled: true)), steps: 12);
    }

    [Fact]
    public void A_parameter_without_gradient_stays_where_it_is()
    {
        using var scope = NewDisposeScope();
        using var problem = new QuadraticProblem();
        var idle = new Parameter(ones(2));
        using Adam optimizer = optim.Adam([problem.X, idle], 0.1);

        problem.Loss().backward();
        optimizer.step();

        TensorAssert.Close([1, 1], idle, 0);
    }

    [Fact]
    public void Parameters_of_different_dtypes_and_shapes_are_trained_together()
    {
        using var scope = NewDisposeScope();
        var single = new Parameter(ones(2, 3));
        var half = new Parameter(ones(4, dtype: ScalarType.BFloat16));
        using Adam optimizer = optim.Adam([single, half], 0.25, eps: 0);

        (single.sum() + half.sum()).backward();
        optimizer.step();

        TensorAssert.Close(Enumerable.Repeat(0.75, 6).ToArray(), single, 1e-6);
        TensorAssert.Close(Enumerable.Repeat(0.75, 4).ToArray(), half, 0.01);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_large_parameter_is_trained_in_every_element(bool amsgrad)
    {
        using var scope = NewDisposeScope();
        var parameter = new Parameter(zeros(3, 40_000));
        using Adam optimizer = optim.Adam([parameter], 0.5, eps: 0, amsgrad: amsgrad);
        Tensor slope = arange(120_000, dtype: ScalarType.Float32).reshape(3, 40_000) - 60_000.5;

        (parameter * slope).sum().backward();
        optimizer.step();

        TensorAssert.Close(slope.sign() * -0.5, parameter, 1e-6);
    }

    [Fact]
    public void Impossible_settings_are_refused()
    {
        using var problem = new QuadraticProblem();

        Assert.Throws<ArgumentException>(() => optim.Adam([problem.X], -1));
        Assert.Throws<ArgumentException>(() => optim.Adam([problem.X], beta1: 1));
        Assert.Throws<ArgumentException>(() => optim.AdamW([problem.X], beta2: -0.1));
        Assert.Throws<ArgumentException>(() => optim.AdamW([problem.X], eps: -1));
    }
}
