using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Functions of one element.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The absolute value.</summary>
        public Tensor abs() => Aten.Call("abs", this);

        /// <summary>The absolute value, in place.</summary>
        public Tensor abs_() => InPlace("abs_", this);

        /// <summary>The absolute value.</summary>
        public Tensor absolute() => abs();

        /// <summary>The absolute value, in place.</summary>
        public Tensor absolute_() => abs_();

        /// <summary>The negative.</summary>
        public Tensor neg() => Aten.Call("neg", this);

        /// <summary>The negative, in place.</summary>
        public Tensor neg_() => InPlace("neg_", this);

        /// <summary>The negative.</summary>
        public Tensor negative() => neg();

        /// <summary>-1, 0 or 1, as the sign is.</summary>
        public Tensor sign() => Aten.Call("sign", this);

        /// <summary>-1, 0 or 1, as the sign is, in place.</summary>
        public Tensor sign_() => InPlace("sign_", this);

        /// <summary>The square root.</summary>
        public Tensor sqrt() => Aten.Call("sqrt", this);

        /// <summary>The square root, in place.</summary>
        public Tensor sqrt_() => InPlace("sqrt_", this);

        /// <summary>One over the square root.</summary>
        public Tensor rsqrt() => Aten.Call("rsqrt", this);

        /// <summary>One over the square root, in place.</summary>
        public Tensor rsqrt_() => InPlace("rsqrt_", this);

        /// <summary>The square.</summary>
        public Tensor square() => Aten.Call("square", this);

        /// <summary>One over the element.</summary>
        public Tensor reciprocal() => Aten.Call("reciprocal", this);

        /// <summary>One over the element, in place.</summary>
        public Tensor reciprocal_() => InPlace("reciprocal_", this);

        /// <summary>The exponential function.</summary>
        public Tensor exp() => Aten.Call("exp", this);

        /// <summary>The exponential function, in place.</summary>
        public Tensor exp_() => InPlace("exp_", this);

        /// <summary>Two to the power of the element.</summary>
        public Tensor exp2() => Aten.Call("exp2", this);

        /// <summary>Two to the power of the element, in place.</summary>
        public Tensor exp2_() => InPlace("exp2_", this);

        /// <summary>The exponential function less 1, exact near 0.</summary>
        public Tensor expm1() => Aten.Call("expm1", this);

        /// <summary>The exponential function less 1, exact near 0, in place.</summary>
        public Tensor expm1_() => InPlace("expm1_", this);

        /// <summary>The natural logarithm.</summary>
        public Tensor log() => Aten.Call("log", this);

        /// <summary>The natural logarithm, in place.</summary>
        public Tensor log_() => InPlace("log_", this);

        /// <summary>The natural logarithm of 1 plus the element, exact near 0.</summary>
        public Tensor log1p() => Aten.Call("log1p", this);

        /// <summary>The natural logarithm of 1 plus the element, exact near 0, in place.</summary>
        public Tensor log1p_() => InPlace("log1p_", this);

        /// <summary>The logarithm to base 2.</summary>
        public Tensor log2() => Aten.Call("log2", this);

        /// <summary>The logarithm to base 2, in place.</summary>
        public Tensor log2_() => InPlace("log2_", this);

        /// <summary>The logarithm to base 10.</summary>
        public Tensor log10() => Aten.Call("log10", this);

        /// <summary>The logarithm to base 10, in place.</summary>
        public Tensor log10_() => InPlace("log10_", this);

        /// <summary>The sine.</summary>
        public Tensor sin() => Aten.Call("sin", this);

        /// <summary>The sine, in place.</summary>
        public Tensor sin_() => InPlace("sin_", this);

        /// <summary>The cosine.</summary>
        public Tensor cos() => Aten.Call("cos", this);

        /// <summary>The cosine, in place.</summary>
        public Tensor cos_() => InPlace("cos_", this);

        /// <summary>The tangent.</summary>
        public Tensor tan() => Aten.Call("tan", this);

        /// <summary>The tangent, in place.</summary>
        public Tensor tan_() => InPlace("tan_", this);

        /// <summary>The inverse of the sine.</summary>
        public Tensor asin() => Aten.Call("asin", this);

        /// <summary>The inverse of the sine, in place.</summary>
        public Tensor asin_() => InPlace("asin_", this);

        /// <summary>The inverse of the cosine.</summary>
        public Tensor acos() => Aten.Call("acos", this);

        /// <summary>The inverse of the cosine, in place.</summary>
        public Tensor acos_() => InPlace("acos_", this);

        /// <summary>The inverse of the tangent.</summary>
        public Tensor atan() => Aten.Call("atan", this);

        /// <summary>The inverse of the tangent, in place.</summary>
        public Tensor atan_() => InPlace("atan_", this);

        /// <summary>The hyperbolic sine.</summary>
        public Tensor sinh() => Aten.Call("sinh", this);

        /// <summary>The hyperbolic sine, in place.</summary>
        public Tensor sinh_() => InPlace("sinh_", this);

        /// <summary>The hyperbolic cosine.</summary>
        public Tensor cosh() => Aten.Call("cosh", this);

        /// <summary>The hyperbolic cosine, in place.</summary>
        public Tensor cosh_() => InPlace("cosh_", this);

        /// <summary>The hyperbolic tangent.</summary>
        public Tensor tanh() => Aten.Call("tanh", this);

        /// <summary>The hyperbolic tangent, in place.</summary>
        public Tensor tanh_() => InPlace("tanh_", this);

        /// <summary>The inverse of the hyperbolic sine.</summary>
        public Tensor asinh() => Aten.Call("asinh", this);

        /// <summary>The inverse of the hyperbolic sine, in place.</summary>
        public Tensor asinh_() => InPlace("asinh_", this);

        /// <summary>The inverse of the hyperbolic cosine.</summary>
        public Tensor acosh() => Aten.Call("acosh", this);

        /// <summary>The inverse of the hyperbolic cosine, in place.</summary>
        public Tensor acosh_() => InPlace("acosh_", this);

        /// <summary>The inverse of the hyperbolic tangent.</summary>
        public Tensor atanh() => Aten.Call("atanh", this);

        /// <summary>The inverse of the hyperbolic tangent, in place.</summary>
        public Tensor atanh_() => InPlace("atanh_", this);

        /// <summary>The logistic function.</summary>
        public Tensor sigmoid() => Aten.Call("sigmoid", this);

        /// <summary>The logistic function, in place.</summary>
        public Tensor sigmoid_() => InPlace("sigmoid_", this);

        /// <summary>The error function.</summary>
        public Tensor erf() => Aten.Call("erf", this);

        /// <summary>The error function, in place.</summary>
        public Tensor erf_() => InPlace("erf_", this);

        /// <summary>One less the error function.</summary>
        public Tensor erfc() => Aten.Call("erfc", this);

        /// <summary>One less the error function, in place.</summary>
        public Tensor erfc_() => InPlace("erfc_", this);

        /// <summary>The inverse of the error function.</summary>
        public Tensor erfinv() => Aten.Call("erfinv", this);

        /// <summary>The inverse of the error function, in place.</summary>
        public Tensor erfinv_() => InPlace("erfinv_", this);

        /// <summary>The logarithm of the gamma function.</summary>
        public Tensor lgamma() => Aten.Call("lgamma", this);

        /// <summary>The logarithm of the gamma function, in place.</summary>
        public Tensor lgamma_() => InPlace("lgamma_", this);

        /// <summary>The derivative of the logarithm of the gamma function.</summary>
        public Tensor digamma() => Aten.Call("digamma", this);

        /// <summary>The derivative of the logarithm of the gamma function, in place.</summary>
        public Tensor digamma_() => InPlace("digamma_", this);

        /// <summary>The inverse of the logistic function.</summary>
        /// <param name="eps">Keeps away from 0 and 1; null for no limit.</param>
        public Tensor logit(double? eps = null) => Aten.Call("logit", this, eps);

        /// <summary>The largest integer not above.</summary>
        public Tensor floor() => Aten.Call("floor", this);

        /// <summary>The largest integer not above, in place.</summary>
        public Tensor floor_() => InPlace("floor_", this);

        /// <summary>The smallest integer not below.</summary>
        public Tensor ceil() => Aten.Call("ceil", this);

        /// <summary>The smallest integer not below, in place.</summary>
        public Tensor ceil_() => InPlace("ceil_", this);

        /// <summary>The integer part.</summary>
        public Tensor trunc() => Aten.Call("trunc", this);

        /// <summary>The integer part, in place.</summary>
        public Tensor trunc_() => InPlace("trunc_", this);

        /// <summary>What follows the integer part.</summary>
        public Tensor frac() => Aten.Call("frac", this);

        /// <summary>What follows the integer part, in place.</summary>
        public Tensor frac_() => InPlace("frac_", this);

        /// <summary>The nearest number of so many decimals; the even one of two.</summary>
        /// <param name="decimals">How many decimals stay.</param>
        public Tensor round(long decimals = 0) => Aten.Call("round.decimals", this, decimals);

        /// <summary>The nearest number of so many decimals; the even one of two, in place.</summary>
        /// <param name="decimals">How many decimals stay.</param>
        public Tensor round_(long decimals = 0) => InPlace("round_.decimals", this, decimals);

        /// <summary>The tensor itself.</summary>
        public Tensor positive() => Aten.Call("positive", this);

        /// <summary>Whether the sign bit is set.</summary>
        public Tensor signbit() => Aten.Call("signbit", this);

        /// <summary>The conjugate; of real numbers the tensor itself.</summary>
        public Tensor conj() => Aten.Call("conj", this);
    }
}
