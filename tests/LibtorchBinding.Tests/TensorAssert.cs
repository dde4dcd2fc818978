namespace LibtorchBinding.Tests;

/// <summary>Reads tensors back and compares them with numbers worked out by hand.</summary>
internal static class TensorAssert
{
    /// <summary>All elements in row-major order, widened to double.</summary>
    public static double[] Values(this Tensor tensor)
    {
        using var detached = tensor.detach();
        using var wide = detached.to(ScalarType.Float64);
        using var dense = wide.contiguous();
        return dense.data<double>().ToArray();
    }

    /// <summary>Fails unless every element is within <paramref name="tolerance"/> of the expected one.</summary>
    public static void Close(double[] expected, Tensor actual, double tolerance = 1e-6)
    {
        double[] values = actual.Values();
        Assert.Equal(expected.Length, values.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                Math.Abs(expected[i] - values[i]) <= tolerance,
                $"element {i}: expected {expected[i]:R}, found {values[i]:R}");
        }
    }

    /// <summary>Fails unless both tensors have the same shape and are elementwise close.</summary>
    public static void Close(Tensor expected, Tensor actual, double tolerance = 1e-6)
    {
        Assert.Equal(expected.shape, actual.shape);
        Close(expected.Values(), actual, tolerance);
    }
}
