namespace LibtorchBinding.Tests;

/// <summary>Gradients by central differences, the yardstick that shares nothing with autograd.</summary>
internal static class FiniteDifferences
{
    /// <summary>
    /// d <paramref name="function"/> / d <paramref name="at"/>, for a scalar function of a float64 tensor.
    /// </summary>
    public static double[] Gradient(Func<Tensor, Tensor> function, Tensor at, double step = 1e-6)
    {
        double[] point = at.Values();
        var gradient = new double[point.Length];
        for (int i = 0; i < point.Length; i++)
        {
            gradient[i] = (Moved(i, step) - Moved(i, -step)) / (2 * step);
        }

        return gradient;

        double Moved(int index, double by)
        {
            using var scope = NewDisposeScope();
            using var frozen = no_grad();
            var moved = (double[])point.Clone();
            moved[index] += by;
            return function(tensor(moved, ScalarType.Float64).reshape(at.shape)).item<double>();
        }
    }

    /// <summary>
    /// Fails unless autograd's gradient of <paramref name="function"/> agrees with central differences.
    /// </summary>
    public static void AgreeWithAutograd(Func<Tensor, Tensor> function, Tensor at, double tolerance = 1e-7)
    {
        using var scope = NewDisposeScope();
        Tensor variable = at.detach().clone().requires_grad_(true);
        function(variable).backward();
        TensorAssert.Close(Gradient(function, at), variable.grad!, tolerance);
    }
}
