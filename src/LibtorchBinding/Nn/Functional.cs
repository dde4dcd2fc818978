using LibtorchBinding.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Layers as functions, without state of their own.</summary>
        public static partial class functional
        {
            /// <summary>y = x Wᵀ + b over the last dimension.</summary>
            /// <param name="input">x, [..., in].</param>
            /// <param name="weights">W, [out, in].</param>
            /// <param name="bias">b, [out], or null.</param>
            /// <returns>y, [..., out].</returns>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) =>
                Aten.Call("linear", input, weights, bias);

            /// <summary>In training, drops elements and scales the others up by 1 / (1 − p).</summary>
            /// <param name="input">Any tensor.</param>
            /// <param name="p">The probability of dropping an element.</param>
            /// <param name="training">False for the identity.</param>
            /// <param name="inplace">Whether the input is overwritten.</param>
            /// <returns>A tensor of the same shape.</returns>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Aten.Call(inplace ? "dropout_" : "dropout", input, p, training);

            /// <summary>exp(x) over its sum along a dimension.</summary>
            /// <param name="input">Any tensor.</param>
            /// <param name="dim">The dimension.</param>
            /// <param name="dtype">The element type to compute in, or null.</param>
            /// <returns>A tensor of the same shape.</returns>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) =>
                Aten.Call("softmax.int", input, dim, dtype);

            /// <summary>The logarithm of the softmax, without overflow.</summary>
            /// <param name="x">Any tensor.</param>
            /// <param name="dim">The dimension.</param>
            /// <returns>A tensor of the same shape.</returns>
            public static Tensor log_softmax(Tensor x, long dim) => Aten.Call("log_softmax.int", x, dim);

            /// <summary>The hyperbolic tangent of each element.</summary>
            /// <param name="x">Any tensor.</param>
            /// <param name="inplace">Whether the input is overwritten.</param>
            /// <returns>A tensor of the same shape.</returns>
            public static Tensor tanh(Tensor x, bool inplace = false) => Aten.Call(inplace ? "tanh_" : "tanh", x);

            /// <summary>1 / (1 + exp(−x)) of each element.</summary>
            /// <param name="x">Any tensor.</param>
            /// <returns>A tensor of the same shape.</returns>
            public static Tensor sigmoid(Tensor x) => Aten.Call("sigmoid", x);

            /// <summary>1 / (1 + exp(−x)) of each element.</summary>
            /// <param name="x">Any tensor.</param>
            /// <param name="inplace">Whether the input is overwritten.</param>
            /// <returns>A tensor of the same shape.</returns>
            public static Tensor sigmoid(Tensor x, bool inplace) => Aten.Call(inplace ? "sigmoid_" : "sigmoid", x);

            /// <summary>Each element, or zero where it is negative.</summary>
            /// <param name="x">Any tensor.</param>
            /// <param name="inplace">Whether the input is overwritten.</param>
            /// <returns>A tensor of the same shape.</returns>
            public static Tensor relu(Tensor x, bool inplace = false) => Aten.Call(inplace ? "relu_" : "relu", x);

            /// <summary>x Φ(x) of each element (Hendrycks and Gimpel 2016).</summary>
            /// <param name="x">Any tensor.</param>
            /// <returns>A tensor of the same shape.</returns>
            public static Tensor gelu(Tensor x) => Aten.Call("gelu", x);

            /// <summary>x Φ(x) of each element (Hendrycks and Gimpel 2016).</summary>
            /// <param name="x">Any tensor.</param>
            /// <param name="inplace">Whether the input is overwritten.</param>
            /// <returns>A tensor of the same shape.</returns>
            public static Tensor gelu(Tensor x, bool inplace) => Aten.Call(inplace ? "gelu_" : "gelu", x);

            /// <summary>Marks the place of each number with a 1 in a new last dimension.</summary>
            /// <param name="x">Class numbers, [...] int64.</param>
            /// <param name="num_classes">How many classes; −1 for one more than the largest.</param>
            /// <returns>[..., classes] int64.</returns>
            /// <exception cref="ArgumentException">The numbers are not int64.</exception>
            public static Tensor one_hot(Tensor x, long num_classes = -1)
            {
                ArgumentNullException.ThrowIfNull(x);
                if (x.dtype != ScalarType.Int64)
                    throw new ArgumentException("OneHot input tensor must have elements of type Int64", nameof(x));
                return Aten.Call("one_hot", x, num_classes);
            }

            /// <summary>Gives the last dimensions mean 0 and variance 1, then scales and shifts them.</summary>
            /// <param name="input">[..., shape].</param>
            /// <param name="normalized_shape">The sizes of the dimensions that are normalised together.</param>
            /// <param name="weight">The scale, or null.</param>
            /// <param name="bias">The shift, or null.</param>
            /// <param name="eps">What is added to the variance.</param>
            /// <returns>A tensor of the same shape.</returns>
            public static Tensor layer_norm(
                Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                Aten.Call("layer_norm", input, normalized_shape, weight, bias, eps);
        }
    }
}
