namespace TorchSharp;

/// <content>Tensors from arrays of any type, and single random numbers.</content>
public static partial class torch
{
    /// <summary>A tensor of an array's elements and shape.</summary>
    /// <param name="rawArray">The array, of any number of dimensions.</param>
    /// <param name="device">The device; null for the CPU.</param>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device ?? CPU);

    /// <summary>A tensor of an array's elements and shape.</summary>
    /// <param name="rawArray">The array, of any number of dimensions.</param>
    /// <param name="dtype">The type of elements; null for that of the array.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor from_array(
        Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        TypeOf(rawArray.GetType().GetElementType()!) switch
        {
            ScalarType.Bool => FromArray<bool>(rawArray, dtype, device, requires_grad, names),
            ScalarType.Byte => FromArray<byte>(rawArray, dtype, device, requires_grad, names),
            ScalarType.Int8 => FromArray<sbyte>(rawArray, dtype, device, requires_grad, names),
            ScalarType.Int16 => FromArray<short>(rawArray, dtype, device, requires_grad, names),
            ScalarType.Int32 => FromArray<int>(rawArray, dtype, device, requires_grad, names),
            ScalarType.Int64 => FromArray<long>(rawArray, dtype, device, requires_grad, names),
            ScalarType.Float16 => FromArray<Half>(rawArray, dtype, device, requires_grad, names),
            ScalarType.Float32 => FromArray<float>(rawArray, dtype, device, requires_grad, names),
            _ => FromArray<double>(rawArray, dtype, device, requires_grad, names),
        };

    /// <inheritdoc cref="from_array(Array, ScalarType?, Device, bool, string[])"/>
    /// <param name="data">The array, of any number of dimensions.</param>
    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device? device = null) =>
        from_array(data, dtype, device);

    /// <summary>A tensor in another type or on another device, itself where nothing changes.</summary>
    /// <param name="data">The tensor.</param>
    /// <param name="dtype">The type of elements; null for that of the tensor.</param>
    /// <param name="device">The device; null for that of the tensor.</param>
    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null) =>
        data.to(dtype ?? data.dtype, device ?? data.device);

    /// <summary>Draws an integer below a bound.</summary>
    /// <param name="high">The bound.</param>
    /// <param name="generator">The generator of random numbers; null for the default one.</param>
    public static int randint_int(int high, Generator? generator = null) => randint_int(0, high, generator);

    /// <summary>Draws an integer from a range.</summary>
    /// <param name="low">The lowest integer.</param>
    /// <param name="high">The integer after the highest.</param>
    /// <param name="generator">The generator of random numbers; null for the default one.</param>
    public static int randint_int(int low, int high, Generator? generator = null) =>
        (int)randint_long(low, high, generator);

    /// <inheritdoc cref="randint_int(int, Generator)"/>
    public static long randint_long(long high, Generator? generator = null) => randint_long(0, high, generator);

    /// <inheritdoc cref="randint_int(int, int, Generator)"/>
    public static long randint_long(long low, long high, Generator? generator = null)
    {
        using var drawn = randint(low, high, System.Array.Empty<long>(), generator: generator);
        return drawn.item<long>();
    }

    /// <summary>Draws a truth value.</summary>
    /// <param name="generator">The generator of random numbers; null for the default one.</param>
    public static bool randint_bool(Generator? generator = null) => randint_long(0, 2, generator) == 1;

    /// <summary>Draws from the uniform distribution between 0 and 1.</summary>
    /// <param name="generator">The generator of random numbers; null for the default one.</param>
    public static double rand_float(Generator? generator = null)
    {
        using var drawn = rand(System.Array.Empty<long>(), ScalarType.Float64, generator: generator);
        return drawn.item<double>();
    }

    /// <summary>Draws from the standard normal distribution.</summary>
    /// <param name="generator">The generator of random numbers; null for the default one.</param>
    public static double randn_float(Generator? generator = null)
    {
        using var drawn = randn(System.Array.Empty<long>(), ScalarType.Float64, generator: generator);
        return drawn.item<double>();
    }
}
