using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Ranges, identity matrices and permutations.</content>
public static partial class torch
{
    /// <summary>Numbers from 0, as many as lie below a bound.</summary>
    /// <param name="stop">The bound.</param>
    /// <param name="dtype">The type of elements; null for Int64, or the default one if the bound is no integer.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    public static Tensor arange(
        Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(0, stop, 1, dtype, device, requires_grad);

    /// <inheritdoc cref="arange(Scalar, Scalar, Scalar, ScalarType?, Device, bool)"/>
    public static Tensor arange(
        Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(start, stop, 1, dtype, device, requires_grad);

    /// <summary>Numbers from a start, at even distances, as long as they lie before a bound.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The bound.</param>
    /// <param name="step">The distance.</param>
    /// <param name="dtype">The type of elements; null for Int64, or the default one if a number is no integer.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    public static Tensor arange(
        Scalar start,
        Scalar stop,
        Scalar step,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false) =>
        Tracked(
            Aten.Call("arange.start_step", start, stop, step, dtype, AnyLayout, InitializeDevice(device)),
            requires_grad);

    /// <summary>Numbers from one to another, at even distances, both included.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="end">The last number.</param>
    /// <param name="steps">How many numbers.</param>
    /// <param name="dtype">The type of elements; null for the default one.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    public static Tensor linspace(
        double start,
        double end,
        long steps,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false) =>
        Tracked(Aten.Call("linspace", start, end, steps, dtype, AnyLayout, InitializeDevice(device)), requires_grad);

    /// <summary>Powers of a base, whose exponents go from one number to another at even distances.</summary>
    /// <param name="start">The first exponent.</param>
    /// <param name="end">The last exponent.</param>
    /// <param name="steps">How many numbers.</param>
    /// <param name="base">The base.</param>
    /// <param name="dtype">The type of elements; null for the default one.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    public static Tensor logspace(
        double start,
        double end,
        long steps,
        double @base = 10,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false) =>
        Tracked(
            Aten.Call("logspace", start, end, steps, @base, dtype, AnyLayout, InitializeDevice(device)),
            requires_grad);

    /// <summary>Ones on the main diagonal of a matrix, zeros elsewhere.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns; -1 for that of rows.</param>
    /// <param name="dtype">The type of elements; null for the default one.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="names">Names of the dimensions; not supported by this binding.</param>
    public static Tensor eye(
        long rows,
        long columns = -1L,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null)
    {
        RefuseNames(names);
        var width = columns < 0 ? rows : columns;
        return Tracked(Aten.Call("eye.m", rows, width, dtype, AnyLayout, InitializeDevice(device)), requires_grad);
    }

    /// <summary>The integers from 0 to n - 1 in random order.</summary>
    /// <param name="n">How many.</param>
    /// <param name="dtype">The type of elements; null for Int64.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <param name="requires_grad">Whether operators on the result are recorded.</param>
    /// <param name="generator">The generator of random numbers; null for the default one.</param>
    public static Tensor randperm(
        long n,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null) =>
        Tracked(
            Aten.Call(
                "randperm.generator", n, generator, dtype ?? ScalarType.Int64, AnyLayout, InitializeDevice(device)),
            requires_grad);

    /// <summary>The indices of a matrix on and below a diagonal.</summary>
    /// <param name="row">The number of rows.</param>
    /// <param name="col">The number of columns.</param>
    /// <param name="offset">Which diagonal: 0 the main one, positive ones above it.</param>
    /// <param name="dtype">The type of elements.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <returns>Rows and columns, [2, N].</returns>
    public static Tensor tril_indices(
        long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64, Device? device = null) =>
        Aten.Call("tril_indices", row, col, offset, dtype, AnyLayout, InitializeDevice(device));

    /// <summary>The indices of a matrix on and above a diagonal.</summary>
    /// <param name="row">The number of rows.</param>
    /// <param name="col">The number of columns.</param>
    /// <param name="offset">Which diagonal: 0 the main one, positive ones above it.</param>
    /// <param name="dtype">The type of elements.</param>
    /// <param name="device">The device; null for the default one.</param>
    /// <returns>Rows and columns, [2, N].</returns>
    public static Tensor triu_indices(
        long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64, Device? device = null) =>
        Aten.Call("triu_indices", row, col, offset, dtype, AnyLayout, InitializeDevice(device));
}
