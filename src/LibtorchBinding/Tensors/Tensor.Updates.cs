using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Filling and changing elements.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>One value everywhere, in place.</summary>
        /// <param name="value">The value.</param>
        public Tensor fill_(Scalar value) => InPlace("fill_.Scalar", this, value);

        /// <summary>Zeros, in place.</summary>
        public Tensor zero_() => Aten.Call("zero_", this);

        /// <summary>The elements of another tensor, broadcast and converted, in place.</summary>
        /// <param name="source">Where the values come from.</param>
        /// <param name="nonBlocking">Whether the host need not wait for the copy.</param>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => InPlace("copy_", this, source, nonBlocking);

        /// <summary>A value where a mask is true.</summary>
        /// <param name="mask">Truth values, broadcast to the shape of this tensor.</param>
        /// <param name="value">The value.</param>
        public Tensor masked_fill(Tensor mask, Scalar value) => Aten.Call("masked_fill.Scalar", this, mask, value);

        /// <summary>A value where a mask is true, in place.</summary>
        /// <param name="mask">Truth values, broadcast to the shape of this tensor.</param>
        /// <param name="value">The value.</param>
        public Tensor masked_fill_(Tensor mask, Scalar value) => InPlace("masked_fill_.Scalar", this, mask, value);

        /// <summary>The elements of another tensor, in order, where a mask is true.</summary>
        /// <param name="mask">Truth values, broadcast to the shape of this tensor.</param>
        /// <param name="value">The value.</param>
        public Tensor masked_scatter(Tensor mask, Tensor value) => Aten.Call("masked_scatter", this, mask, value);

        /// <summary>The elements of another tensor, in order, where a mask is true, in place.</summary>
        /// <param name="mask">Truth values, broadcast to the shape of this tensor.</param>
        /// <param name="value">The value.</param>
        public Tensor masked_scatter_(Tensor mask, Tensor value) => InPlace("masked_scatter_", this, mask, value);

        /// <summary>Values put at indices along a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="index">Indices, integers.</param>
        /// <param name="src">Where the values come from.</param>
        public Tensor scatter(long dim, Tensor index, Tensor src) => Aten.Call("scatter.src", this, dim, index, src);

        /// <summary>Values put at indices along a dimension, in place.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="index">Indices, integers.</param>
        /// <param name="src">Where the values come from.</param>
        public Tensor scatter_(long dim, Tensor index, Tensor src) => InPlace("scatter_.src", this, dim, index, src);

        /// <summary>Values added at indices along a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="index">Indices, integers.</param>
        /// <param name="src">Where the values come from.</param>
        public Tensor scatter_add(long dim, Tensor index, Tensor src) =>
            Aten.Call("scatter_add", this, dim, index, src);

        /// <summary>Values added at indices along a dimension, in place.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="index">Indices, integers.</param>
        /// <param name="src">Where the values come from.</param>
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) =>
            InPlace("scatter_add_", this, dim, index, src);

        /// <summary>Multiples added at some indices of a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="index">Indices, integers.</param>
        /// <param name="source">Where the values come from.</param>
        /// <param name="alpha">What the other operand is multiplied by.</param>
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) =>
            Aten.Call("index_add", this, dim, index, source, alpha);

        /// <summary>Multiples added at some indices of a dimension, in place.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="index">Indices, integers.</param>
        /// <param name="source">Where the values come from.</param>
        /// <param name="alpha">What the other operand is multiplied by.</param>
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) =>
            InPlace("index_add_", this, dim, index, source, alpha);

        /// <summary>Values put at some indices of a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="index">Indices, integers.</param>
        /// <param name="source">Where the values come from.</param>
        public Tensor index_copy(long dim, Tensor index, Tensor source) =>
            Aten.Call("index_copy", this, dim, index, source);

        /// <summary>Values put at some indices of a dimension, in place.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="index">Indices, integers.</param>
        /// <param name="source">Where the values come from.</param>
        public Tensor index_copy_(long dim, Tensor index, Tensor source) =>
            InPlace("index_copy_", this, dim, index, source);

        /// <summary>One value at some indices of a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="index">Indices, integers.</param>
        /// <param name="value">The value.</param>
        public Tensor index_fill(long dim, Tensor index, Scalar value) =>
            Aten.Call("index_fill.int_Scalar", this, dim, index, value);

        /// <summary>One value at some indices of a dimension, in place.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="index">Indices, integers.</param>
        /// <param name="value">The value.</param>
        public Tensor index_fill_(long dim, Tensor index, Scalar value) =>
            InPlace("index_fill_.int_Scalar", this, dim, index, value);

        /// <summary>Values put at one index of a dimension.</summary>
        /// <param name="src">Where the values come from.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="index">Indices, integers.</param>
        public Tensor select_scatter(Tensor src, long dim, long index) =>
            Aten.Call("select_scatter", this, src, dim, index);

        /// <summary>Values put at some indices of a dimension.</summary>
        /// <param name="src">Where the values come from.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="start">The first index.</param>
        /// <param name="end">Where to go.</param>
        /// <param name="step">From one index to the next.</param>
        public Tensor slice_scatter(Tensor src, long dim = 0, long? start = null, long? end = null, long step = 1) =>
            Aten.Call("slice_scatter", this, src, dim, start, end, step);

        /// <summary>Draws from a normal distribution, in place.</summary>
        /// <param name="mean">The mean.</param>
        /// <param name="std">The standard deviation.</param>
        /// <param name="generator">The generator of random numbers; null for the default one.</param>
        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null) =>
            InPlace("normal_", this, mean, std, generator);

        /// <summary>Draws from a uniform distribution, in place.</summary>
        /// <param name="from">The lower bound.</param>
        /// <param name="to">The upper bound.</param>
        /// <param name="generator">The generator of random numbers; null for the default one.</param>
        public Tensor uniform_(double from, double to, Generator? generator = null) =>
            InPlace("uniform_", this, from, to, generator);

        /// <summary>1 with a probability, 0 otherwise, in place.</summary>
        /// <param name="p">Which norm.</param>
        /// <param name="generator">The generator of random numbers; null for the default one.</param>
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) =>
            InPlace("bernoulli_.float", this, p, generator);

        /// <summary>1 with a probability for each element, 0 otherwise, in place.</summary>
        /// <param name="p">Which norm.</param>
        /// <param name="generator">The generator of random numbers; null for the default one.</param>
        public Tensor bernoulli_(Tensor p, Generator? generator = null) =>
            InPlace("bernoulli_.Tensor", this, p, generator);

        /// <summary>Draws from an exponential distribution, in place.</summary>
        /// <param name="lambda">The rate.</param>
        /// <param name="generator">The generator of random numbers; null for the default one.</param>
        public Tensor exponential_(double lambda = 1, Generator? generator = null) =>
            InPlace("exponential_", this, lambda, generator);

        /// <summary>Draws integers from a range, in place.</summary>
        /// <param name="from">The lower bound.</param>
        /// <param name="to">The upper bound.</param>
        /// <param name="generator">The generator of random numbers; null for the default one.</param>
        public Tensor random_(double from, double to, Generator? generator = null) =>
            InPlace("random_.from", this, (long)from, (long)to, generator);

        /// <summary>A copy.</summary>
        public Tensor clone() => Aten.Call("clone", this);

        /// <summary>The same data outside the graph.</summary>
        public Tensor detach() => Aten.Call("detach", this);

        /// <summary>Taken out of the graph, in place.</summary>
        public Tensor detach_() => InPlace("detach_", this);

        /// <summary>The data of another tensor, in place.</summary>
        /// <param name="source">Where the values come from.</param>
        public Tensor set_(Tensor source) => InPlace("set_.source_Tensor", this, source);
    }
}
