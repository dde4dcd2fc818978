using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>The same elements in another shape.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The same elements in another shape, without a copy.</summary>
        /// <param name="shape">The sizes of the dimensions.</param>
        public Tensor view(params long[] shape) => Aten.Call("view", this, shape);

        /// <summary>The same elements in the shape of another tensor, without a copy.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor view_as(Tensor other) => view(other.shape);

        /// <summary>The same elements in another shape, without a copy if possible.</summary>
        /// <param name="shape">The sizes of the dimensions.</param>
        public Tensor reshape(params long[] shape) => Aten.Call("reshape", this, shape);

        /// <summary>Dimensions made one.</summary>
        /// <param name="start_dim">The first dimension.</param>
        /// <param name="end_dim">The last dimension.</param>
        public Tensor flatten(long start_dim = 0, long end_dim = -1) =>
            Aten.Call("flatten.using_ints", this, start_dim, end_dim);

        /// <summary>A dimension made several.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="sizes">The sizes of the dimensions.</param>
        public Tensor unflatten(long dim, params long[] sizes) => Unflatten(dim, sizes);

        /// <summary>All dimensions made one.</summary>
        public Tensor ravel() => Aten.Call("ravel", this);

        /// <summary>Without dimensions of size 1, or without one of them.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public Tensor squeeze(long? dim = null) =>
            dim is { } given ? Aten.Call("squeeze.dim", this, given) : Aten.Call("squeeze", this);

        /// <summary>Without dimensions of size 1, or without one of them, in place.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public Tensor squeeze_(long? dim = null) =>
            dim is { } given ? InPlace("squeeze_.dim", this, given) : InPlace("squeeze_", this);

        /// <summary>With one more dimension of size 1.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public Tensor unsqueeze(long dim) => Aten.Call("unsqueeze", this, dim);

        /// <summary>With one more dimension of size 1, in place.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public Tensor unsqueeze_(long dim) => InPlace("unsqueeze_", this, dim);

        /// <summary>Two dimensions swapped.</summary>
        /// <param name="dim0">A dimension.</param>
        /// <param name="dim1">Another dimension.</param>
        public Tensor transpose(long dim0, long dim1) => Aten.Call("transpose.int", this, dim0, dim1);

        /// <summary>Two dimensions swapped, in place.</summary>
        /// <param name="dim0">A dimension.</param>
        /// <param name="dim1">Another dimension.</param>
        public Tensor transpose_(long dim0, long dim1) => InPlace("transpose_", this, dim0, dim1);

        /// <summary>Two dimensions swapped.</summary>
        /// <param name="dim0">A dimension.</param>
        /// <param name="dim1">Another dimension.</param>
        public Tensor swapaxes(long dim0, long dim1) => transpose(dim0, dim1);

        /// <summary>Two dimensions swapped.</summary>
        /// <param name="dim0">A dimension.</param>
        /// <param name="dim1">Another dimension.</param>
        public Tensor swapdims(long dim0, long dim1) => transpose(dim0, dim1);

        /// <summary>The two dimensions swapped.</summary>
        public Tensor t() => Aten.Call("t", this);

        /// <summary>The dimensions in another order.</summary>
        /// <param name="permutation">The old dimension for each new one.</param>
        public Tensor permute(params long[] permutation) => Aten.Call("permute", this, permutation);

        /// <summary>The dimensions in another order.</summary>
        /// <param name="permutation">The old dimension for each new one.</param>
        public Tensor permute(IEnumerable<long> permutation) => permute(permutation.ToArray());

        /// <summary>Dimensions moved to other places.</summary>
        /// <param name="source">Where the values come from.</param>
        /// <param name="destination">The new place of each.</param>
        public Tensor movedim(long[] source, long[] destination) =>
            Aten.Call("movedim.intlist", this, source, destination);

        /// <summary>Dimensions moved to other places.</summary>
        /// <param name="source">Where the values come from.</param>
        /// <param name="destination">The new place of each.</param>
        public Tensor moveaxis(long[] source, long[] destination) => movedim(source, destination);

        /// <summary>Dimensions of size 1 made larger, without a copy.</summary>
        /// <param name="sizes">The sizes of the dimensions.</param>
        public Tensor expand(params long[] sizes) => Aten.Call("expand", this, sizes);

        /// <summary>Dimensions of size 1 made larger, without a copy.</summary>
        /// <param name="sizes">The sizes of the dimensions.</param>
        /// <param name="isImplicit">Has no effect.</param>
        public Tensor expand(long[] sizes, bool isImplicit = false) => Aten.Call("expand", this, sizes, isImplicit);

        /// <summary>Dimensions of size 1 made larger, without a copy.</summary>
        /// <param name="sizes">The sizes of the dimensions.</param>
        /// <param name="isImplicit">Has no effect.</param>
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) =>
            expand(sizes.ToArray(), isImplicit);

        /// <summary>Dimensions of size 1 made as large as those of another tensor, without a copy.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor expand_as(Tensor other) => Aten.Call("expand_as", this, other);

        /// <summary>Broadcast to a shape, without a copy.</summary>
        /// <param name="shape">The sizes of the dimensions.</param>
        public Tensor broadcast_to(params long[] shape) => Aten.Call("broadcast_to", this, shape);

        /// <summary>Copies side by side, for each dimension.</summary>
        /// <param name="sizes">The sizes of the dimensions.</param>
        public Tensor repeat(params long[] sizes) => Aten.Call("repeat", this, sizes);

        /// <summary>Each element several times in a row.</summary>
        /// <param name="repeats">How often.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="output_size">The size of the result, if known.</param>
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) =>
            Aten.Call("repeat_interleave.self_int", this, repeats, dim);

        /// <summary>Each element several times in a row.</summary>
        /// <param name="repeats">How often.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="output_size">The size of the result, if known.</param>
        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null) =>
            Aten.Call("repeat_interleave.self_Tensor", this, repeats, dim);

        /// <summary>Copies side by side, for each dimension.</summary>
        /// <param name="reps">How often, for each dimension.</param>
        public Tensor tile(long[] reps) => Aten.Call("tile", this, reps);

        /// <summary>Dimensions in reverse order.</summary>
        /// <param name="dims">The dimensions.</param>
        public Tensor flip(params long[] dims) => Aten.Call("flip", this, dims);

        /// <summary>The second dimension in reverse order.</summary>
        public Tensor fliplr() => Aten.Call("fliplr", this);

        /// <summary>The first dimension in reverse order.</summary>
        public Tensor flipud() => Aten.Call("flipud", this);

        /// <summary>Elements moved along, those at the end to the start.</summary>
        /// <param name="shifts">How far.</param>
        /// <param name="dims">The dimensions.</param>
        public Tensor roll(long shifts, long? dims = null) =>
            dims is { } given ? roll([shifts], [given]) : roll([shifts]);

        /// <summary>Elements moved along, those at the end to the start.</summary>
        /// <param name="shifts">How far.</param>
        public Tensor roll(long[] shifts) => Aten.Call("roll", this, shifts);

        /// <summary>Elements moved along, those at the end to the start.</summary>
        /// <param name="shifts">How far.</param>
        /// <param name="dims">The dimensions.</param>
        public Tensor roll(long[] shifts, long[] dims) => Aten.Call("roll", this, shifts, dims);

        /// <summary>The elements one after the other in memory, copied if they are not.</summary>
        public Tensor contiguous() => Aten.Call("contiguous", this);

        /// <summary>A view of the storage with other sizes and strides.</summary>
        /// <param name="size">The size of a part.</param>
        /// <param name="strides">From one index to the next, for each dimension.</param>
        /// <param name="storageOffset">How many elements of the storage to skip.</param>
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0) =>
            Aten.Call("as_strided", this, size, strides, storageOffset);

        /// <summary>Windows along a dimension.</summary>
        /// <param name="dimension">The dimension.</param>
        /// <param name="size">The size of a part.</param>
        /// <param name="step">From one index to the next.</param>
        public Tensor unfold(long dimension, long size, long step) =>
            Aten.Call("unfold", this, dimension, size, step);

        /// <summary>The diagonal of a matrix, or a matrix with this diagonal.</summary>
        /// <param name="diagonal">Which diagonal: 0 the main one, positive ones above it.</param>
        public Tensor diag(long diagonal = 0) => Aten.Call("diag", this, diagonal);

        /// <summary>The diagonal of two dimensions, without a copy.</summary>
        /// <param name="offset">Which diagonal.</param>
        /// <param name="dim1">Another dimension.</param>
        /// <param name="dim2">Another dimension.</param>
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) =>
            Aten.Call("diagonal", this, offset, dim1, dim2);

        /// <summary>Matrices whose diagonal this is.</summary>
        /// <param name="offset">Which diagonal.</param>
        /// <param name="dim1">Another dimension.</param>
        /// <param name="dim2">Another dimension.</param>
        public Tensor diag_embed(long offset = 0, long dim1 = -2, long dim2 = -1) =>
            Aten.Call("diag_embed", this, offset, dim1, dim2);

        /// <summary>What is on and below a diagonal, and zeros.</summary>
        /// <param name="diagonal">Which diagonal: 0 the main one, positive ones above it.</param>
        public Tensor tril(long diagonal = 0) => Aten.Call("tril", this, diagonal);

        /// <summary>What is on and below a diagonal, and zeros, in place.</summary>
        /// <param name="diagonal">Which diagonal: 0 the main one, positive ones above it.</param>
        public Tensor tril_(long diagonal = 0) => Aten.Call("tril_", this, diagonal);

        /// <summary>What is on and above a diagonal, and zeros.</summary>
        /// <param name="diagonal">Which diagonal: 0 the main one, positive ones above it.</param>
        public Tensor triu(long diagonal = 0) => Aten.Call("triu", this, diagonal);

        /// <summary>What is on and above a diagonal, and zeros, in place.</summary>
        /// <param name="diagonal">Which diagonal: 0 the main one, positive ones above it.</param>
        public Tensor triu_(long diagonal = 0) => Aten.Call("triu_", this, diagonal);
    }
}
