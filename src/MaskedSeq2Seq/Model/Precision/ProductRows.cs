using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// The rows of what is multiplied in a narrow format. On a CPU oneDNN makes a kernel for each shape that it meets and
/// keeps it, with the memory it works in, some MiB for an output layer; and a batch has other tokens than any before it.
/// So larger numbers of rows are filled up to a round one, with zeros.
/// </summary>
internal static class ProductRows
{
    private const long Round = 64;

    /// <summary>A matrix in a narrow format, its rows filled up; no graph is made.</summary>
    /// <param name="matrix">The matrix. [N, F]</param>
    /// <param name="format">The format, or null to leave the matrix as it is.</param>
    /// <returns>The matrix, or one of N rows or more.</returns>
    public static Tensor Narrow(Tensor matrix, ScalarType? format)
    {
        if (format is not { } narrow || Missing(matrix) is var missing && missing == 0)
            return Autocast.Narrow(matrix, format);
        using var scope = NewDisposeScope();
        var rows = matrix.shape[0];
        var filled = matrix.new_empty([rows + missing, matrix.shape[1]], dtype: narrow);
        filled.narrow(0, rows, missing).zero_();
        filled.narrow(0, 0, rows).copy_(matrix);
        return filled.MoveToOuterDisposeScope();
    }

    /// <summary>A matrix with its rows filled up, as part of the graph.</summary>
    /// <param name="matrix">The matrix, in a narrow format. [N, F]</param>
    /// <returns>The matrix itself, or one of more rows.</returns>
    public static Tensor Filled(Tensor matrix)
    {
        if (Missing(matrix) is var missing && missing == 0)
            return matrix;
        using var scope = NewDisposeScope();
        return cat([matrix, matrix.new_zeros([missing, matrix.shape[1]])], 0).MoveToOuterDisposeScope();
    }

    /// <summary>The first rows of a product, those that were not filled in.</summary>
    /// <param name="product">The product. [N or more, F]</param>
    /// <param name="rows">How many (N).</param>
    public static Tensor Without(Tensor product, long rows) =>
        product.shape[0] == rows ? product : product.narrow(0, 0, rows);

    // The few rows of a decoder's step take few shapes, and would take longer.
    private static long Missing(Tensor matrix) =>
        matrix.device_type == DeviceType.CPU && matrix.shape[0] > Round
            ? (Round - matrix.shape[0] % Round) % Round
            : 0;
}
