using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Taking tensors apart.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Some indices of a dimension, without a copy.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="start">The first index.</param>
        /// <param name="length">How many indices.</param>
        public Tensor narrow(long dim, long start, long length) => Aten.Call("narrow", this, dim, start, length);

        /// <summary>Some indices of a dimension, without a copy.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="start">The first index.</param>
        /// <param name="finish">The index after the last one.</param>
        /// <param name="step">From one index to the next.</param>
        public Tensor slice(long dim, long start, long finish, long step) =>
            Aten.Call("slice.Tensor", this, dim, start, finish, step);

        /// <summary>One index of a dimension, without a copy.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="index">Indices, integers.</param>
        public Tensor select(long dim, long index) => Aten.Call("select.int", this, dim, index);

        /// <summary>Some indices of a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="index">Indices, integers.</param>
        public Tensor index_select(long dim, Tensor index) => Aten.Call("index_select", this, dim, index);

        /// <summary>One element for each index along a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="index">Indices, integers.</param>
        public Tensor gather(long dim, Tensor index) => Aten.Call("gather", this, dim, index);

        /// <summary>Elements by their place among all.</summary>
        /// <param name="index">Indices, integers.</param>
        public Tensor take(Tensor index) => Aten.Call("take", this, index);

        /// <summary>Elements by their index along a dimension.</summary>
        /// <param name="indices">Indices, integers.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public Tensor take_along_dim(Tensor indices, long dim) => Aten.Call("take_along_dim", this, indices, dim);

        /// <summary>Elements by their place among all.</summary>
        /// <param name="indices">Indices, integers.</param>
        public Tensor take_along_dim(Tensor indices) => Aten.Call("take_along_dim", this, indices);

        /// <summary>The elements where a mask is true.</summary>
        /// <param name="mask">Truth values, broadcast to the shape of this tensor.</param>
        public Tensor masked_select(Tensor mask) => Aten.Call("masked_select", this, mask);

        /// <summary>The indices of the elements that are not zero, one row for each.</summary>
        public Tensor nonzero() => Aten.Call("nonzero", this);

        /// <summary>The indices of the elements that are not zero, one row for each.</summary>
        public Tensor argwhere() => Aten.Call("argwhere", this);

        /// <summary>Parts of a dimension, as many as asked for, the last one shorter.</summary>
        /// <param name="chunks">How many parts.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public Tensor[] chunk(long chunks, long dim = 0) => Aten.CallList("chunk", this, chunks, dim);

        /// <summary>Parts of a dimension, of one size, the last one shorter.</summary>
        /// <param name="size">The size of a part.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public Tensor[] split(long size, int dim = 0) => Aten.CallList("split.Tensor", this, size, (long)dim);

        /// <summary>Parts of a dimension, of the sizes given.</summary>
        /// <param name="sizes">The sizes of the dimensions.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public Tensor[] split(long[] sizes, long dim = 0) => Aten.CallList("split_with_sizes", this, sizes, dim);

        /// <summary>Parts of the first dimension, of the sizes given.</summary>
        /// <param name="sizes">The sizes of the dimensions.</param>
        public Tensor[] split(params long[] sizes) => Aten.CallList("split_with_sizes", this, sizes);

        /// <summary>Parts of a dimension, of the sizes given.</summary>
        /// <param name="sizes">The sizes of the dimensions.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => split(sizes.ToArray(), dim);

        /// <summary>Parts of a dimension, of sizes that differ by at most 1.</summary>
        /// <param name="size">The size of a part.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public Tensor[] tensor_split(long size, long dim = 0) =>
            Aten.CallList("tensor_split.sections", this, size, dim);

        /// <summary>Parts of a dimension, between indices.</summary>
        /// <param name="sizes">The sizes of the dimensions.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public Tensor[] tensor_split(long[] sizes, long dim = 0) =>
            Aten.CallList("tensor_split.indices", this, sizes, dim);

        /// <summary>The indices of a dimension as tensors of their own.</summary>
        /// <param name="dimension">The dimension.</param>
        public Tensor[] unbind(long dimension = 0) => Aten.CallList("unbind.int", this, dimension);
    }
}
