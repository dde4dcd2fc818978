using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Order, duplicates and sampling.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements along a dimension in order and their indices.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="descending">Whether the largest comes first.</param>
        /// <param name="stable">Whether equal elements keep their order.</param>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) =>
            Aten.Call2("sort.stable", this, stable, dim, descending);

        /// <summary>The indices that put a dimension in order.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="descending">Whether the largest comes first.</param>
        public Tensor argsort(long dim = -1, bool descending = false) => Aten.Call("argsort", this, dim, descending);

        /// <summary>The elements along the first dimension in rising order.</summary>
        public Tensor msort() => Aten.Call("msort", this);

        /// <summary>The largest elements along a dimension and their indices.</summary>
        /// <param name="k">How many.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="largest">Whether the largest are wanted, or the smallest.</param>
        /// <param name="sorted">Whether to sort the result.</param>
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) =>
            Aten.Call2("topk", this, (long)k, (long)dim, largest, sorted);

        /// <summary>The k-th smallest elements along a dimension and their indices.</summary>
        /// <param name="k">How many.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public (Tensor values, Tensor indices) kthvalue(long k, long? dim, bool keepdim = false) =>
            Aten.Call2("kthvalue", this, k, dim ?? -1, keepdim);

        /// <summary>The most frequent elements along a dimension and their indices.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public (Tensor values, Tensor indices) mode(long dim = -1, bool keepdim = false) =>
            Aten.Call2("mode", this, dim, keepdim);

        /// <summary>The different elements, where each went, and how often it occurred.</summary>
        /// <param name="sorted">Whether to sort the result.</param>
        /// <param name="return_inverse">Whether to return where each element went.</param>
        /// <param name="return_counts">Whether to return how often each occurred.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public (
            Tensor output,
            Tensor? inverse_indices,
            Tensor? counts) unique(bool sorted = true,
            bool return_inverse = false,
            bool return_counts = false,
            int? dim = null) =>
            Unique(sorted, return_inverse, return_counts, dim);

        /// <summary>The elements that differ from the one before, where each went, and how often it occurred.</summary>
        /// <param name="return_inverse">Whether to return where each element went.</param>
        /// <param name="return_counts">Whether to return how often each occurred.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public (
            Tensor output,
            Tensor? inverse_indices,
            Tensor? counts) unique_consecutive(bool return_inverse = false,
            bool return_counts = false,
            int? dim = null) =>
            Aten.Call3("unique_consecutive", this, return_inverse, return_counts, (long?)dim);

        /// <summary>How often each integer from 0 on occurs.</summary>
        /// <param name="weights">What each element counts; null for 1.</param>
        /// <param name="minlength">The least size of the result.</param>
        public Tensor bincount(Tensor? weights, long minlength = 0) =>
            Aten.Call("bincount", this, weights, minlength);

        /// <summary>How many elements lie in each of so many equal parts.</summary>
        /// <param name="bins">How many.</param>
        /// <param name="min">The lower bound; null for none.</param>
        /// <param name="max">The upper bound; null for none.</param>
        public Tensor histc(long bins = 100, long min = 0, long max = 0) =>
            Aten.Call("histc", this, bins, (double)min, (double)max);

        /// <summary>The bucket that each element lies in.</summary>
        /// <param name="boundaries">Bounds in rising order.</param>
        /// <param name="outInt32">Whether the result has 32 bits.</param>
        /// <param name="right">Whether a bucket holds its upper bound.</param>
        public Tensor bucketize(Tensor boundaries, bool outInt32 = false, bool right = false) =>
            Aten.Call("bucketize.Tensor", this, boundaries, outInt32, right);

        /// <summary>Draws indices along the last dimension by the weights in it.</summary>
        /// <param name="num_samples">How many to draw.</param>
        /// <param name="replacement">Whether the same one can be drawn again.</param>
        /// <param name="generator">The generator of random numbers; null for the default one.</param>
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) =>
            Aten.Call("multinomial", this, num_samples, replacement, generator);

        /// <summary>1 with the probability that the element is, and 0 otherwise.</summary>
        /// <param name="generator">The generator of random numbers; null for the default one.</param>
        public Tensor bernoulli(Generator? generator = null) => Aten.Call("bernoulli", this, generator);
    }
}
