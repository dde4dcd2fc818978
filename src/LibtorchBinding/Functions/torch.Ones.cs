namespace TorchSharp;

/// <content>Tensors of ones.</content>
public static partial class torch
{
    /// <summary>Ones.</summary>
    /// <param name="size">The sizes of the dimensions.</param>
    /// <param name="dtype">The type of elements; null for the default one.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor ones(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Make("ones", size, dtype, device, requires_grad, names);

    /// <summary>Ones.</summary>
    /// <param name="size">The sizes of the dimensions.</param>
    /// <param name="dtype">The type of elements; null for the default one.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor ones(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Make("ones", size.ToArray(), dtype, device, requires_grad, names);

    /// <inheritdoc cref="ones(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="size">The size of a dimension.</param>
    public static Tensor ones(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        ones(new long[] { size }, dtype, device, requires_grad, names);

    /// <inheritdoc cref="ones(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="rows">The size of a dimension.</param>
    /// <param name="columns">The size of a dimension.</param>
    public static Tensor ones(
        long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        ones(new long[] { rows, columns }, dtype, device, requires_grad, names);

    /// <inheritdoc cref="ones(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of a dimension.</param>
    /// <param name="dim1">The size of a dimension.</param>
    /// <param name="dim2">The size of a dimension.</param>
    public static Tensor ones(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        ones(new long[] { dim0, dim1, dim2 }, dtype, device, requires_grad, names);

    /// <inheritdoc cref="ones(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of a dimension.</param>
    /// <param name="dim1">The size of a dimension.</param>
    /// <param name="dim2">The size of a dimension.</param>
    /// <param name="dim3">The size of a dimension.</param>
    public static Tensor ones(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        ones(new long[] { dim0, dim1, dim2, dim3 }, dtype, device, requires_grad, names);

    /// <inheritdoc cref="ones(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="size">The size of a dimension.</param>
    public static Tensor ones(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        ones(new long[] { size }, dtype, device, requires_grad, names);

    /// <inheritdoc cref="ones(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="rows">The size of a dimension.</param>
    /// <param name="columns">The size of a dimension.</param>
    public static Tensor ones(
        int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        ones(new long[] { rows, columns }, dtype, device, requires_grad, names);

    /// <inheritdoc cref="ones(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of a dimension.</param>
    /// <param name="dim1">The size of a dimension.</param>
    /// <param name="dim2">The size of a dimension.</param>
    public static Tensor ones(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        ones(new long[] { dim0, dim1, dim2 }, dtype, device, requires_grad, names);

    /// <inheritdoc cref="ones(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of a dimension.</param>
    /// <param name="dim1">The size of a dimension.</param>
    /// <param name="dim2">The size of a dimension.</param>
    /// <param name="dim3">The size of a dimension.</param>
    public static Tensor ones(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        ones(new long[] { dim0, dim1, dim2, dim3 }, dtype, device, requires_grad, names);
}
