using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>The activation functions of networks.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The element, or 0 if it is negative.</summary>
        public Tensor relu() => Aten.Call("relu", this);

        /// <summary>The element, or 0 if it is negative, in place.</summary>
        public Tensor relu_() => InPlace("relu_", this);

        /// <summary>The element, between 0 and 6.</summary>
        public Tensor relu6() => Aten.Call("relu6", this);

        /// <summary>The element, between 0 and 6, in place.</summary>
        public Tensor relu6_() => InPlace("relu6_", this);

        /// <summary>The element, or a part of it if it is negative.</summary>
        /// <param name="negative_slope">The slope below 0.</param>
        public Tensor leaky_relu(Scalar negative_slope) => Aten.Call("leaky_relu", this, negative_slope);

        /// <summary>The element, or a part of it if it is negative, in place.</summary>
        /// <param name="negative_slope">The slope below 0.</param>
        public Tensor leaky_relu_(Scalar negative_slope) => InPlace("leaky_relu_", this, negative_slope);

        /// <summary>The scaled exponential linear unit.</summary>
        public Tensor selu() => Aten.Call("selu", this);

        /// <summary>The scaled exponential linear unit, in place.</summary>
        public Tensor selu_() => InPlace("selu_", this);

        /// <summary>The element times its logistic function.</summary>
        public Tensor silu() => Aten.Call("silu", this);

        /// <summary>The element times its logistic function, in place.</summary>
        public Tensor silu_() => InPlace("silu_", this);

        /// <summary>The Gaussian error linear unit.</summary>
        public Tensor gelu() => Aten.Call("gelu", this);

        /// <summary>A piecewise polynomial like silu.</summary>
        public Tensor hardswish() => Aten.Call("hardswish", this);

        /// <summary>A piecewise polynomial like silu, in place.</summary>
        public Tensor hardswish_() => InPlace("hardswish_", this);

        /// <summary>A piecewise linear function like the logistic one.</summary>
        public Tensor hardsigmoid() => Aten.Call("hardsigmoid", this);

        /// <summary>A piecewise linear function like the logistic one, in place.</summary>
        public Tensor hardsigmoid_() => InPlace("hardsigmoid_", this);

        /// <summary>The element, or the bound it is beyond.</summary>
        /// <param name="min">The lower bound; null for none.</param>
        /// <param name="max">The upper bound; null for none.</param>
        public Tensor hardtanh(Scalar min, Scalar max) => Aten.Call("hardtanh", this, min, max);

        /// <summary>The element, or the bound it is beyond, in place.</summary>
        /// <param name="min">The lower bound; null for none.</param>
        /// <param name="max">The upper bound; null for none.</param>
        public Tensor hardtanh_(Scalar min, Scalar max) => InPlace("hardtanh_", this, min, max);

        /// <summary>The logarithm of the logistic function.</summary>
        public Tensor log_sigmoid() => Aten.Call("log_sigmoid", this);

        /// <summary>Exponentials, scaled so that they sum to 1 along a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        public Tensor softmax(long dim, ScalarType? dtype = null) => Aten.Call("softmax.int", this, dim, dtype);

        /// <summary>The logarithm of softmax.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        public Tensor log_softmax(long dim, ScalarType? dtype = null) =>
            Aten.Call("log_softmax.int", this, dim, dtype);

        /// <summary>The first half of a dimension times the logistic function of the second.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public Tensor glu(long dim = -1) => Aten.Call("glu", this, dim);
    }
}
