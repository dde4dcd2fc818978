using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Joining tensors.</content>
public static partial class torch
{
    /// <summary>Tensors one after the other along a dimension.</summary>
    /// <param name="tensors">The tensors, of equal sizes in all other dimensions.</param>
    /// <param name="dim">The dimension.</param>
    public static Tensor cat(Tensor[] tensors, long dim = 0) => Aten.Call("cat", tensors, dim);

    /// <inheritdoc cref="cat(Tensor[], long)"/>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => cat(Listed(tensors), dim);

    /// <inheritdoc cref="cat(Tensor[], long)"/>
    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => cat(tensors.ToArray(), dim);

    /// <inheritdoc cref="cat(Tensor[], long)"/>
    public static Tensor concat(Tensor[] tensors, long dim = 0) => cat(tensors, dim);

    /// <inheritdoc cref="cat(Tensor[], long)"/>
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    /// <inheritdoc cref="cat(Tensor[], long)"/>
    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    /// <inheritdoc cref="cat(Tensor[], long)"/>
    /// <param name="axis">The dimension.</param>
    public static Tensor concatenate(Tensor[] tensors, long axis = 0) => cat(tensors, axis);

    /// <inheritdoc cref="cat(Tensor[], long)"/>
    /// <param name="axis">The dimension.</param>
    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => cat(tensors, axis);

    /// <summary>Tensors side by side along a new dimension.</summary>
    /// <param name="tensors">The tensors, all of one shape.</param>
    /// <param name="dim">The new dimension.</param>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Aten.Call("stack", Listed(tensors), dim);

    /// <summary>Tensors one after the other along the second dimension, vectors along their first.</summary>
    /// <param name="tensors">The tensors.</param>
    public static Tensor hstack(params Tensor[] tensors) => Aten.Call("hstack", tensors);

    /// <inheritdoc cref="hstack(Tensor[])"/>
    public static Tensor hstack(IList<Tensor> tensors) => hstack(Listed(tensors));

    /// <inheritdoc cref="hstack(Tensor[])"/>
    public static Tensor hstack(IEnumerable<Tensor> tensors) => hstack(Listed(tensors));

    /// <inheritdoc cref="hstack(Tensor[])"/>
    public static Tensor hstack(ReadOnlySpan<Tensor> tensors) => hstack(tensors.ToArray());

    /// <summary>Tensors one after the other along the first dimension, vectors as rows.</summary>
    /// <param name="tensors">The tensors.</param>
    public static Tensor vstack(Tensor[] tensors) => Aten.Call("vstack", tensors);

    /// <inheritdoc cref="vstack(Tensor[])"/>
    public static Tensor vstack(IList<Tensor> tensors) => vstack(Listed(tensors));

    /// <inheritdoc cref="vstack(Tensor[])"/>
    public static Tensor vstack(ReadOnlySpan<Tensor> tensors) => vstack(tensors.ToArray());

    /// <summary>Tensors one after the other along the third dimension.</summary>
    /// <param name="tensors">The tensors.</param>
    public static Tensor dstack(params Tensor[] tensors) => Aten.Call("dstack", tensors);

    /// <inheritdoc cref="dstack(Tensor[])"/>
    public static Tensor dstack(IList<Tensor> tensors) => dstack(Listed(tensors));

    /// <summary>Vectors as the columns of a matrix, matrices side by side.</summary>
    /// <param name="tensors">The tensors.</param>
    public static Tensor column_stack(params Tensor[] tensors) => Aten.Call("column_stack", tensors);

    /// <inheritdoc cref="column_stack(Tensor[])"/>
    public static Tensor column_stack(IList<Tensor> tensors) => column_stack(Listed(tensors));

    /// <summary>Matrices along the diagonal of a larger one.</summary>
    /// <param name="tensors">The matrices.</param>
    public static Tensor block_diag(params Tensor[] tensors) => Aten.Call("block_diag", tensors);

    /// <summary>Tensors expanded to their common shape.</summary>
    /// <param name="tensors">The tensors.</param>
    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors) =>
        Aten.CallList("broadcast_tensors", tensors);

    /// <summary>Grids of coordinates.</summary>
    /// <param name="tensors">The coordinates of each dimension.</param>
    /// <param name="indexing">ij, or xy to swap the first two dimensions.</param>
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") =>
        Aten.CallList("meshgrid.indexing", Listed(tensors), indexing);

    /// <summary>Sums of products, by Einstein's convention.</summary>
    /// <param name="equation">The indices of the tensors and of the result, such as bij,bjk->bik.</param>
    /// <param name="tensors">The tensors.</param>
    public static Tensor einsum(string equation, params Tensor[] tensors) => Aten.Call("einsum", equation, tensors);

    /// <summary>One tensor where a condition holds, another elsewhere.</summary>
    /// <param name="condition">Truth values.</param>
    /// <param name="x">The tensor where it holds.</param>
    /// <param name="y">The tensor elsewhere.</param>
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => Aten.Call("where.self", condition, x, y);

    /// <summary>The indices where a condition holds, one tensor for each dimension.</summary>
    /// <param name="condition">Truth values.</param>
    public static Tensor[] where(Tensor condition) => Aten.CallList("where", condition);

    /// <summary>Where in sorted values others would go.</summary>
    /// <param name="sorted_sequence">Values in rising order along the last dimension.</param>
    /// <param name="values">The others.</param>
    /// <param name="out_int32">Whether the result has 32 bits.</param>
    /// <param name="right">Whether to go behind equal values.</param>
    /// <param name="sorter">The order of the values, if they are not sorted.</param>
    public static Tensor searchsorted(
        Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false, Tensor? sorter = null) =>
        Aten.Call("searchsorted.Tensor", sorted_sequence, values, out_int32, right, default(string), sorter);

    private static Tensor[] Listed(IEnumerable<Tensor> tensors) => tensors as Tensor[] ?? [.. tensors];
}
