using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Sums, means and extremes.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum of all elements.</summary>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public Tensor sum(ScalarType? type = null) => Aten.Call("sum", this, type);

        /// <summary>The sum along a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("sum.dim_IntList", this, Dims(dim), keepdim, type);

        /// <summary>The sum along dimensions.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("sum.dim_IntList", this, dim, keepdim, type);

        /// <summary>The sum along dimensions.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("sum.dim_IntList", this, dim.ToArray(), keepdim, type);

        /// <summary>The product of all elements.</summary>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public Tensor prod(ScalarType? type = null) => Aten.Call("prod", this, type);

        /// <summary>The product along a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("prod.dim_int", this, dim, keepdim, type);

        /// <summary>The mean of all elements.</summary>
        public Tensor mean() => Aten.Call("mean", this);

        /// <summary>The mean along dimensions.</summary>
        /// <param name="dimensions">The dimensions.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("mean.dim", this, dimensions, keepdim, type);

        /// <summary>The sum of all elements that are numbers.</summary>
        public Tensor nansum() => Aten.Call("nansum", this);

        /// <summary>The logarithm of the sum of the exponentials along a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public Tensor logsumexp(long dim, bool keepdim = false) => Aten.Call("logsumexp", this, Dims(dim), keepdim);

        /// <summary>The largest element.</summary>
        public Tensor max() => Aten.Call("max", this);

        /// <summary>The largest elements along a dimension and their indices.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) =>
            Aten.Call2("max.dim", this, dim, keepdim);

        /// <summary>The larger of two elements; NaN if one is.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor max(Tensor other) => maximum(other);

        /// <summary>The smallest element.</summary>
        public Tensor min() => Aten.Call("min", this);

        /// <summary>The smallest elements along a dimension and their indices.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) =>
            Aten.Call2("min.dim", this, dim, keepdim);

        /// <summary>The smaller of two elements; NaN if one is.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor min(Tensor other) => minimum(other);

        /// <summary>The largest elements along dimensions.</summary>
        /// <param name="dims">The dimensions.</param>
        public Tensor amax(params long[] dims) => Aten.Call("amax", this, dims);

        /// <summary>The largest elements along dimensions.</summary>
        /// <param name="dims">The dimensions.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="out">Where the result goes; null for a new tensor.</param>
        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            Into(@out, Aten.Call("amax", this, dims, keepdim));

        /// <summary>The largest elements along dimensions.</summary>
        /// <param name="dims">The dimensions.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="out">Where the result goes; null for a new tensor.</param>
        public Tensor amax(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) =>
            amax(dims.ToArray(), keepdim, @out);

        /// <summary>The smallest elements along dimensions.</summary>
        /// <param name="dims">The dimensions.</param>
        public Tensor amin(params long[] dims) => Aten.Call("amin", this, dims);

        /// <summary>The smallest elements along dimensions.</summary>
        /// <param name="dims">The dimensions.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="out">Where the result goes; null for a new tensor.</param>
        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            Into(@out, Aten.Call("amin", this, dims, keepdim));

        /// <summary>The smallest elements along dimensions.</summary>
        /// <param name="dims">The dimensions.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="out">Where the result goes; null for a new tensor.</param>
        public Tensor amin(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) =>
            amin(dims.ToArray(), keepdim, @out);

        /// <summary>The index of the largest of all elements.</summary>
        public Tensor argmax() => Aten.Call("argmax", this);

        /// <summary>The indices of the largest elements along a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public Tensor argmax(long dim, bool keepdim = false) => Aten.Call("argmax", this, dim, keepdim);

        /// <summary>The index of the smallest of all elements.</summary>
        public Tensor argmin() => Aten.Call("argmin", this);

        /// <summary>The indices of the smallest elements along a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public Tensor argmin(long dim, bool keepdim = false) => Aten.Call("argmin", this, dim, keepdim);

        /// <summary>Whether all elements are true.</summary>
        public Tensor all() => Aten.Call("all", this);

        /// <summary>Whether all elements along a dimension are true.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public Tensor all(long dim, bool keepdim = false) => Aten.Call("all.dim", this, dim, keepdim);

        /// <summary>Whether any element is true.</summary>
        public Tensor any() => Aten.Call("any", this);

        /// <summary>Whether any element along a dimension is true.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public Tensor any(long dim, bool keepdim = false) => Aten.Call("any.dim", this, dim, keepdim);

        /// <summary>The lower median of all elements.</summary>
        public Tensor median() => Aten.Call("median", this);

        /// <summary>Quantiles along a dimension.</summary>
        /// <param name="q">The quantiles, between 0 and 1.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) =>
            Aten.Call("quantile", this, q, dim, keepdim);

        /// <summary>The standard deviation of all elements.</summary>
        /// <param name="unbiased">Whether to divide by n - 1 instead of n.</param>
        public Tensor std(bool unbiased = true) => Aten.Call("std", this, unbiased);

        /// <summary>The standard deviation along a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="unbiased">Whether to divide by n - 1 instead of n.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std(Dims(dim), unbiased, keepdim, type);

        /// <summary>The standard deviation along dimensions.</summary>
        /// <param name="dimensions">The dimensions.</param>
        /// <param name="unbiased">Whether to divide by n - 1 instead of n.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Reduced("std.dim", dimensions, unbiased, keepdim, type);

        /// <summary>The variance of all elements.</summary>
        /// <param name="unbiased">Whether to divide by n - 1 instead of n.</param>
        public Tensor var(bool unbiased = true) => Aten.Call("var", this, unbiased);

        /// <summary>The variance along a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="unbiased">Whether to divide by n - 1 instead of n.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var(Dims(dim), unbiased, keepdim, type);

        /// <summary>The variance along dimensions.</summary>
        /// <param name="dimensions">The dimensions.</param>
        /// <param name="unbiased">Whether to divide by n - 1 instead of n.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Reduced("var.dim", dimensions, unbiased, keepdim, type);

        /// <summary>The norm of all elements as one vector.</summary>
        /// <param name="p">Which norm.</param>
        public Tensor norm(float p = 2) => Aten.Call("norm.Scalar", this, (double)p);

        /// <summary>The norm along a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="p">Which norm.</param>
        public Tensor norm(int dim, bool keepdim = false, float p = 2) =>
            Aten.Call("norm.ScalarOpt_dim", this, (double)p, Dims(dim), keepdim);

        /// <summary>The norm of the difference.</summary>
        /// <param name="other">The other operand.</param>
        /// <param name="p">Which norm.</param>
        public Tensor dist(Tensor other, float p = 2) => Aten.Call("dist", this, other, (double)p);

        /// <summary>The sums of the elements so far along a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public Tensor cumsum(long dim, ScalarType? type = null) => Aten.Call("cumsum", this, dim, type);

        /// <summary>The products of the elements so far along a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public Tensor cumprod(long dim, ScalarType? type = null) => Aten.Call("cumprod", this, dim, type);

        /// <summary>The largest element so far along a dimension and its index.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public (Tensor values, Tensor indexes) cummax(long dim) => Aten.Call2("cummax", this, dim);

        /// <summary>The smallest element so far along a dimension and its index.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public (Tensor values, Tensor indexes) cummin(long dim) => Aten.Call2("cummin", this, dim);

        /// <summary>The logarithms of the sums of the exponentials so far along a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public Tensor logcumsumexp(long dim) => Aten.Call("logcumsumexp", this, dim);

        /// <summary>How many elements are not zero.</summary>
        /// <param name="dims">The dimensions.</param>
        public Tensor count_nonzero(long[]? dims = null) =>
            dims is null ? Aten.Call("count_nonzero", this) : Aten.Call("count_nonzero.dim_IntList", this, dims);

        /// <summary>The sum of the diagonal.</summary>
        public Tensor trace() => Aten.Call("trace", this);
    }
}
