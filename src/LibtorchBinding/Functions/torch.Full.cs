namespace TorchSharp;

/// <content>Tensors of one value.</content>
public static partial class torch
{
    /// <summary>One value everywhere.</summary>
    /// <param name="size">The sizes of the dimensions.</param>
    /// <param name="value">The value.</param>
    /// <param name="dtype">The type of elements; null for the default one.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor full(
        long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        MakeFull(size, value, dtype, device, requires_grad, names);

    /// <summary>One value everywhere.</summary>
    /// <param name="size">The sizes of the dimensions.</param>
    /// <param name="value">The value.</param>
    /// <param name="dtype">The type of elements; null for the default one.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor full(
        ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        MakeFull(size.ToArray(), value, dtype, device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    /// <param name="size">The size of a dimension.</param>
    public static Tensor full(
        long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        full(new long[] { size }, value, dtype, device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    /// <param name="rows">The size of a dimension.</param>
    /// <param name="columns">The size of a dimension.</param>
    public static Tensor full(
        long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        full(new long[] { rows, columns }, value, dtype, device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of a dimension.</param>
    /// <param name="dim1">The size of a dimension.</param>
    /// <param name="dim2">The size of a dimension.</param>
    public static Tensor full(
        long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        full(new long[] { dim0, dim1, dim2 }, value, dtype, device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of a dimension.</param>
    /// <param name="dim1">The size of a dimension.</param>
    /// <param name="dim2">The size of a dimension.</param>
    /// <param name="dim3">The size of a dimension.</param>
    public static Tensor full(
        long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        full(new long[] { dim0, dim1, dim2, dim3 }, value, dtype, device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    /// <param name="size">The size of a dimension.</param>
    public static Tensor full(
        int size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        full(new long[] { size }, value, dtype, device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    /// <param name="rows">The size of a dimension.</param>
    /// <param name="columns">The size of a dimension.</param>
    public static Tensor full(
        int rows, int columns, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        full(new long[] { rows, columns }, value, dtype, device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of a dimension.</param>
    /// <param name="dim1">The size of a dimension.</param>
    /// <param name="dim2">The size of a dimension.</param>
    public static Tensor full(
        int dim0, int dim1, int dim2, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        full(new long[] { dim0, dim1, dim2 }, value, dtype, device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of a dimension.</param>
    /// <param name="dim1">The size of a dimension.</param>
    /// <param name="dim2">The size of a dimension.</param>
    /// <param name="dim3">The size of a dimension.</param>
    public static Tensor full(
        int dim0, int dim1, int dim2, int dim3, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        full(new long[] { dim0, dim1, dim2, dim3 }, value, dtype, device, requires_grad, names);
}
