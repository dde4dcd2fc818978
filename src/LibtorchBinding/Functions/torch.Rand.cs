namespace TorchSharp;

/// <content>Tensors of uniform random numbers.</content>
public static partial class torch
{
    /// <summary>Draws from the uniform distribution between 0 and 1.</summary>
    /// <param name="size">The sizes of the dimensions.</param>
    /// <param name="dtype">The type of elements; null for the default one.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="generator">The generator of random numbers; null for the default one.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor rand(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        MakeRandom("rand", size, generator, dtype, device, requires_grad, names);

    /// <summary>Draws from the uniform distribution between 0 and 1.</summary>
    /// <param name="size">The sizes of the dimensions.</param>
    /// <param name="dtype">The type of elements; null for the default one.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="generator">The generator of random numbers; null for the default one.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor rand(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        MakeRandom("rand", size.ToArray(), generator, dtype, device, requires_grad, names);

    /// <inheritdoc cref="rand(long[], ScalarType?, Device, bool, Generator, string[])"/>
    /// <param name="size">The size of a dimension.</param>
    public static Tensor rand(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        rand(new long[] { size }, dtype, device, requires_grad, generator, names);

    /// <inheritdoc cref="rand(long[], ScalarType?, Device, bool, Generator, string[])"/>
    /// <param name="rows">The size of a dimension.</param>
    /// <param name="columns">The size of a dimension.</param>
    public static Tensor rand(
        long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        rand(new long[] { rows, columns }, dtype, device, requires_grad, generator, names);

    /// <inheritdoc cref="rand(long[], ScalarType?, Device, bool, Generator, string[])"/>
    /// <param name="dim0">The size of a dimension.</param>
    /// <param name="dim1">The size of a dimension.</param>
    /// <param name="dim2">The size of a dimension.</param>
    public static Tensor rand(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        rand(new long[] { dim0, dim1, dim2 }, dtype, device, requires_grad, generator, names);

    /// <inheritdoc cref="rand(long[], ScalarType?, Device, bool, Generator, string[])"/>
    /// <param name="dim0">The size of a dimension.</param>
    /// <param name="dim1">The size of a dimension.</param>
    /// <param name="dim2">The size of a dimension.</param>
    /// <param name="dim3">The size of a dimension.</param>
    public static Tensor rand(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        rand(new long[] { dim0, dim1, dim2, dim3 }, dtype, device, requires_grad, generator, names);

    /// <inheritdoc cref="rand(long[], ScalarType?, Device, bool, Generator, string[])"/>
    /// <param name="size">The size of a dimension.</param>
    public static Tensor rand(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        rand(new long[] { size }, dtype, device, requires_grad, generator, names);

    /// <inheritdoc cref="rand(long[], ScalarType?, Device, bool, Generator, string[])"/>
    /// <param name="rows">The size of a dimension.</param>
    /// <param name="columns">The size of a dimension.</param>
    public static Tensor rand(
        int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        rand(new long[] { rows, columns }, dtype, device, requires_grad, generator, names);

    /// <inheritdoc cref="rand(long[], ScalarType?, Device, bool, Generator, string[])"/>
    /// <param name="dim0">The size of a dimension.</param>
    /// <param name="dim1">The size of a dimension.</param>
    /// <param name="dim2">The size of a dimension.</param>
    public static Tensor rand(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        rand(new long[] { dim0, dim1, dim2 }, dtype, device, requires_grad, generator, names);

    /// <inheritdoc cref="rand(long[], ScalarType?, Device, bool, Generator, string[])"/>
    /// <param name="dim0">The size of a dimension.</param>
    /// <param name="dim1">The size of a dimension.</param>
    /// <param name="dim2">The size of a dimension.</param>
    /// <param name="dim3">The size of a dimension.</param>
    public static Tensor rand(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        rand(new long[] { dim0, dim1, dim2, dim3 }, dtype, device, requires_grad, generator, names);
}
