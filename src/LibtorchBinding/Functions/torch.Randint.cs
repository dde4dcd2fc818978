using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Random integers.</content>
public static partial class torch
{
    /// <summary>Draws integers below a bound.</summary>
    /// <param name="high">The bound.</param>
    /// <param name="size">The sizes of the dimensions.</param>
    /// <param name="dtype">The type of elements; null for Int64.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="generator">The generator of random numbers; null for the default one.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor randint(
        long high,
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null) => randint(0, high, size, dtype, device, requires_grad, generator, names);

    /// <inheritdoc cref="randint(long, long[], ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randint(
        int high,
        int[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null) => randint(0, high, size, dtype, device, requires_grad, generator, names);

    /// <inheritdoc cref="randint(long, long, long[], ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randint(
        int low,
        int high,
        int[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null)
    {
        var sizes = Array.ConvertAll(size, dim => (long)dim);
        return randint((long)low, high, sizes, dtype, device, requires_grad, generator, names);
    }

    /// <summary>Draws integers from a range.</summary>
    /// <param name="low">The lowest integer.</param>
    /// <param name="high">The integer after the highest.</param>
    /// <param name="size">The sizes of the dimensions.</param>
    /// <param name="dtype">The type of elements; null for Int64.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="generator">The generator of random numbers; null for the default one.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor randint(
        long low,
        long high,
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null)
    {
        RefuseNames(names);
        var type = dtype ?? ScalarType.Int64;
        var on = InitializeDevice(device);
        var made = Aten.Call("randint.low_generator", low, high, size, generator, type, AnyLayout, on);
        return Tracked(made, requires_grad);
    }

    /// <summary>Draws from a normal distribution.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="std">The standard deviation.</param>
    /// <param name="size">The sizes of the dimensions.</param>
    /// <param name="dtype">The type of elements; null for the default one.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="generator">The generator of random numbers; null for the default one.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor normal(
        double mean,
        double std,
        ReadOnlySpan<long> size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null) =>
        Tracked(empty(size.ToArray(), dtype, device, names: names).normal_(mean, std, generator), requires_grad);
}
