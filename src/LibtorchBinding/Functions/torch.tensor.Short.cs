namespace TorchSharp;

/// <content>Tensors of values of type short.</content>
public static partial class torch
{
    /// <summary>A tensor of one element and no dimension.</summary>
    /// <param name="scalar">The element.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    public static Tensor tensor(
        short scalar, Device? device = null, bool requires_grad = false) =>
        FromValues<short>([scalar], [], null, device, requires_grad);

    /// <summary>A tensor of the values given.</summary>
    /// <param name="rawArray">The elements, row by row.</param>
    /// <param name="dtype">The type of elements; null for that of the values.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor tensor(
        short[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromValues<short>(rawArray, [rawArray.LongLength], dtype, device, requires_grad, names);

    /// <summary>A tensor of the values given.</summary>
    /// <param name="rawArray">The elements, row by row.</param>
    /// <param name="dimensions">The sizes of the dimensions.</param>
    /// <param name="dtype">The type of elements; null for that of the values.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor tensor(
        short[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromValues<short>(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the values given.</summary>
    /// <param name="rawArray">The elements, row by row.</param>
    /// <param name="dtype">The type of elements; null for that of the values.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor tensor(
        IList<short> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromValues<short>(rawArray.ToArray(), [rawArray.Count], dtype, device, requires_grad, names);

    /// <summary>A tensor of the values given.</summary>
    /// <param name="rawArray">The elements, row by row.</param>
    /// <param name="dimensions">The sizes of the dimensions.</param>
    /// <param name="dtype">The type of elements; null for that of the values.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor tensor(
        IList<short> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromValues<short>(rawArray.ToArray(), dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the values given.</summary>
    /// <param name="rawArray">The elements, row by row.</param>
    /// <param name="rows">The size of a dimension.</param>
    /// <param name="columns">The size of a dimension.</param>
    /// <param name="dtype">The type of elements; null for that of the values.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor tensor(
        IList<short> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromValues<short>(rawArray.ToArray(), [rows, columns], dtype, device, requires_grad, names);

    /// <summary>A tensor of the values given.</summary>
    /// <param name="rawArray">The elements, row by row.</param>
    /// <param name="dim0">The size of a dimension.</param>
    /// <param name="dim1">The size of a dimension.</param>
    /// <param name="dim2">The size of a dimension.</param>
    /// <param name="dtype">The type of elements; null for that of the values.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor tensor(
        IList<short> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromValues<short>(rawArray.ToArray(), [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>A tensor of the values given.</summary>
    /// <param name="rawArray">The elements, row by row.</param>
    /// <param name="dim0">The size of a dimension.</param>
    /// <param name="dim1">The size of a dimension.</param>
    /// <param name="dim2">The size of a dimension.</param>
    /// <param name="dim3">The size of a dimension.</param>
    /// <param name="dtype">The type of elements; null for that of the values.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor tensor(
        IList<short> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromValues<short>(rawArray.ToArray(), [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>A tensor of the values given.</summary>
    /// <param name="rawArray">The elements, row by row.</param>
    /// <param name="dtype">The type of elements; null for that of the values.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor tensor(
        short[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromArray<short>(rawArray, dtype, device, requires_grad, names);

    /// <summary>A tensor of the values given.</summary>
    /// <param name="rawArray">The elements, row by row.</param>
    /// <param name="dtype">The type of elements; null for that of the values.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor tensor(
        short[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromArray<short>(rawArray, dtype, device, requires_grad, names);

    /// <summary>A tensor of the values given.</summary>
    /// <param name="rawArray">The elements, row by row.</param>
    /// <param name="dtype">The type of elements; null for that of the values.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor tensor(
        short[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        FromArray<short>(rawArray, dtype, device, requires_grad, names);

    /// <summary>A tensor of the values given.</summary>
    /// <param name="rawArray">The elements, row by row.</param>
    /// <param name="dimensions">The sizes of the dimensions.</param>
    /// <param name="dtype">The type of elements; null for that of the values.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor tensor(
        Memory<short> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        FromValues<short>(rawArray.Span, dimensions, dtype, device, requires_grad, names);
}
