using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Operators that are needed less often.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The element, or a bounded exponential if it is negative.</summary>
        /// <param name="alpha">What the other operand is multiplied by.</param>
        public Tensor elu(double alpha = 1) => Aten.Call("elu", this, alpha);

        /// <summary>The element, or a bounded exponential if it is negative, in place.</summary>
        /// <param name="alpha">What the other operand is multiplied by.</param>
        public Tensor elu_(double alpha = 1) => InPlace("elu_", this, alpha);

        /// <summary>The element, or a bounded exponential with a continuous derivative if it is negative.</summary>
        /// <param name="alpha">What the other operand is multiplied by.</param>
        public Tensor celu(Scalar alpha) => Aten.Call("celu", this, alpha);

        /// <summary>A smooth rectifier: the logarithm of 1 plus the exponential.</summary>
        /// <param name="beta">What this tensor is multiplied by.</param>
        /// <param name="threshold">The threshold.</param>
        public Tensor softplus(double beta = 1, double threshold = 20) =>
            Aten.Call("softplus", this, beta, threshold);

        /// <summary>The element, or a value where it is not above a threshold.</summary>
        /// <param name="threshold">The threshold.</param>
        /// <param name="value">The value.</param>
        public Tensor threshold(Scalar threshold, Scalar value) => Aten.Call("threshold", this, threshold, value);

        /// <summary>The element, or a value where it is not above a threshold, in place.</summary>
        /// <param name="threshold">The threshold.</param>
        /// <param name="value">The value.</param>
        public Tensor threshold_(Scalar threshold, Scalar value) => InPlace("threshold_", this, threshold, value);

        /// <summary>The element, or a part of it if it is negative, the part given by a tensor.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor prelu(Tensor target) => Aten.Call("prelu", this, target);

        /// <summary>The smallest and the largest elements.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public (Tensor min, Tensor max) aminmax(long? dim = null, bool keepdim = false) =>
            Aten.Call2("aminmax", this, dim, keepdim);

        /// <summary>The standard deviation and the mean of all elements.</summary>
        /// <param name="unbiased">Whether to divide by n - 1 instead of n.</param>
        public (Tensor std, Tensor mean) std_mean(bool unbiased = true) => Aten.Call2("std_mean", this, unbiased);

        /// <summary>The standard deviation and the mean along a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="unbiased">Whether to divide by n - 1 instead of n.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public (
            Tensor std,
            Tensor mean) std_mean(long dim,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null) =>
            std_mean(Dims(dim), unbiased, keepdim, type);

        /// <summary>The standard deviation and the mean along dimensions.</summary>
        /// <param name="dimensions">The dimensions.</param>
        /// <param name="unbiased">Whether to divide by n - 1 instead of n.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public (
            Tensor std,
            Tensor mean) std_mean(long[] dimensions,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null) =>
            Spread("std_mean.dim", dimensions, unbiased, keepdim, type);

        /// <summary>The variance and the mean of all elements.</summary>
        /// <param name="unbiased">Whether to divide by n - 1 instead of n.</param>
        public (Tensor var, Tensor mean) var_mean(bool unbiased = true) => Aten.Call2("var_mean", this, unbiased);

        /// <summary>The variance and the mean along a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="unbiased">Whether to divide by n - 1 instead of n.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public (
            Tensor var,
            Tensor mean) var_mean(long dim,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null) =>
            var_mean(Dims(dim), unbiased, keepdim, type);

        /// <summary>The variance and the mean along dimensions.</summary>
        /// <param name="dimensions">The dimensions.</param>
        /// <param name="unbiased">Whether to divide by n - 1 instead of n.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public (
            Tensor std,
            Tensor mean) var_mean(long[] dimensions,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null) =>
            Spread("var_mean.dim", dimensions, unbiased, keepdim, type);

        /// <summary>The sum along two dimensions.</summary>
        /// <param name="dim0">A dimension.</param>
        /// <param name="dim1">Another dimension.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) =>
            sum([dim0, dim1], keepdim, type);

        /// <summary>The sum along three dimensions.</summary>
        /// <param name="dim0">A dimension.</param>
        /// <param name="dim1">Another dimension.</param>
        /// <param name="dim2">Another dimension.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The type to compute in; null for the type of the elements.</param>
        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) =>
            sum([dim0, dim1, dim2], keepdim, type);

        /// <summary>The mean of the elements that are numbers.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        public Tensor nanmean(int? dim = null, bool keepdim = false, ScalarType? dtype = null) =>
            Aten.Call("nanmean", this, dim is { } along ? Dims(along) : null, keepdim, dtype);

        /// <summary>The lower median of the elements that are numbers.</summary>
        public Tensor nanmedian() => Aten.Call("nanmedian", this);

        /// <summary>Quantiles of the elements that are numbers along a dimension.</summary>
        /// <param name="q">The quantiles, between 0 and 1.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public Tensor nanquantile(Tensor q, long dim = -1, bool keepdim = false) =>
            Aten.Call("nanquantile", this, q, dim, keepdim);

        /// <summary>The differences of neighbours along a dimension.</summary>
        /// <param name="n">The power.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="prepend">What comes first; null for nothing.</param>
        /// <param name="append">What follows; null for nothing.</param>
        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) =>
            Aten.Call("diff", this, n, dim, prepend, append);

        /// <summary>Parts along a dimension, scaled down to a norm where theirs is larger.</summary>
        /// <param name="p">Which norm.</param>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="maxnorm">The largest norm.</param>
        public Tensor renorm(float p, long dim, float maxnorm) =>
            Aten.Call("renorm", this, (double)p, dim, (double)maxnorm);

        /// <summary>The angle of the point whose ordinate is this, in place.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor atan2_(Tensor other) => InPlace("atan2_", this, other);

        /// <summary>The logarithm to base 2 of the sum of the powers of 2.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor logaddexp2(Tensor other) => Aten.Call("logaddexp2", this, other);

        /// <summary>The absolute value with the sign of the other operand.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor copysign(Tensor other) => Aten.Call("copysign.Tensor", this, other);

        /// <summary>0, 1 or another value, as the element is negative, positive or zero.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor heaviside(Tensor other) => Aten.Call("heaviside", this, other);

        /// <summary>The sign; of complex numbers the direction.</summary>
        public Tensor sgn() => Aten.Call("sgn", this);

        /// <summary>The sign; of complex numbers the direction, in place.</summary>
        public Tensor sgn_() => InPlace("sgn_", this);

        /// <summary>Degrees as radians.</summary>
        public Tensor deg2rad() => Aten.Call("deg2rad", this);

        /// <summary>Degrees as radians, in place.</summary>
        public Tensor deg2rad_() => InPlace("deg2rad_", this);

        /// <summary>Radians as degrees.</summary>
        public Tensor rad2deg() => Aten.Call("rad2deg", this);

        /// <summary>Radians as degrees, in place.</summary>
        public Tensor rad2deg_() => InPlace("rad2deg_", this);

        /// <summary>The sine of pi times the element, over pi times the element.</summary>
        public Tensor sinc() => Aten.Call("sinc", this);

        /// <summary>The sine of pi times the element, over pi times the element, in place.</summary>
        public Tensor sinc_() => InPlace("sinc_", this);

        /// <summary>The modified Bessel function of order 0.</summary>
        public Tensor i0() => Aten.Call("i0", this);

        /// <summary>The modified Bessel function of order 0, in place.</summary>
        public Tensor i0_() => InPlace("i0_", this);

        /// <summary>The least common multiple.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor lcm(Tensor other) => Aten.Call("lcm", this, other);

        /// <summary>The integer part.</summary>
        public Tensor fix() => trunc();

        /// <summary>Where smaller or equal, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor less_equal_(Tensor target) => le_(target);

        /// <summary>Where different, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor not_equal_(Tensor target) => ne_(target);

        /// <summary>The indices of the elements that are not zero, one tensor for each dimension.</summary>
        public IList<Tensor> nonzero_as_list() => Aten.CallList("nonzero_numpy", this);

        /// <summary>Products summed over pairs of dimensions.</summary>
        /// <param name="b">The other operand.</param>
        /// <param name="dims1">The dimensions of this tensor.</param>
        /// <param name="dims2">The dimensions of the other one.</param>
        public Tensor tensordot(Tensor b, long[] dims1, long[] dims2) =>
            Aten.Call("tensordot", this, b, dims1, dims2);

        /// <summary>A matrix times itself.</summary>
        /// <param name="n">The power.</param>
        public Tensor matrix_power(int n) => Aten.Call("matrix_power", this, (long)n);

        /// <summary>The inverse of a matrix.</summary>
        public Tensor inverse() => Aten.Call("inverse", this);

        /// <summary>The determinant.</summary>
        public Tensor det() => Aten.Call("det", this);

        /// <summary>The logarithm of the determinant.</summary>
        public Tensor logdet() => Aten.Call("logdet", this);

        /// <summary>The covariance of the rows.</summary>
        /// <param name="correction">What is taken from n to divide by.</param>
        /// <param name="fweights">How often each column counts; null for once.</param>
        /// <param name="aweights">How much each column counts; null for 1.</param>
        public Tensor cov(long correction = 1, Tensor? fweights = null, Tensor? aweights = null) =>
            Aten.Call("cov", this, correction, fweights, aweights);

        /// <summary>The correlation of the rows.</summary>
        public Tensor corrcoef() => Aten.Call("corrcoef", this);

        /// <summary>A matrix whose diagonal this is.</summary>
        /// <param name="offset">Which diagonal.</param>
        public Tensor diagflat(long offset = 0) => Aten.Call("diagflat", this, offset);

        /// <summary>Draws from a geometric distribution, in place.</summary>
        /// <param name="p">Which norm.</param>
        /// <param name="generator">The generator of random numbers; null for the default one.</param>
        public Tensor geometric_(double p, Generator? generator = null) => InPlace("geometric_", this, p, generator);

        /// <summary>Draws from a log-normal distribution, in place.</summary>
        /// <param name="mean">The mean.</param>
        /// <param name="std">The standard deviation.</param>
        /// <param name="generator">The generator of random numbers; null for the default one.</param>
        public Tensor log_normal_(double mean = 0, double std = 1, Generator? generator = null) =>
            InPlace("log_normal_", this, mean, std, generator);

        /// <summary>Draws from a Cauchy distribution, in place.</summary>
        /// <param name="median">The median.</param>
        /// <param name="sigma">The width.</param>
        /// <param name="generator">The generator of random numbers; null for the default one.</param>
        public Tensor cauchy_(double median = 0, double sigma = 1, Generator? generator = null) =>
            InPlace("cauchy_", this, median, sigma, generator);

        /// <summary>Draws from the Poisson distribution whose rate the element is.</summary>
        /// <param name="generator">The generator of random numbers; null for the default one.</param>
        public Tensor poisson(Generator? generator = null) => Aten.Call("poisson", this, generator);

        /// <summary>With at least one dimension.</summary>
        public Tensor atleast_1d() => Aten.Call("atleast_1d", this);

        /// <summary>With at least two dimensions.</summary>
        public Tensor atleast_2d() => Aten.Call("atleast_2d", this);

        /// <summary>Parts of the second dimension, between indices.</summary>
        /// <param name="sizes">The sizes of the dimensions.</param>
        public Tensor[] hsplit(params long[] sizes) => Aten.CallList("hsplit.array", this, sizes);

        /// <summary>Parts of the first dimension, between indices.</summary>
        /// <param name="sizes">The sizes of the dimensions.</param>
        public Tensor[] vsplit(params long[] sizes) => Aten.CallList("vsplit.array", this, sizes);

        /// <summary>The tensor with all elements stored.</summary>
        public Tensor to_dense() => Aten.Call("to_dense", this);

        /// <summary>The tensor after a conversion.</summary>
        /// <param name="typeFunc">The conversion.</param>
        public Tensor type(Func<Tensor, Tensor> typeFunc) => typeFunc(this);
    }
}
