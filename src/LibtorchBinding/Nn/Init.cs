using LibtorchBinding.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>First values for parameters; every function changes the tensor in place and returns it.</summary>
        public static class init
        {
            /// <summary>What follows a layer.</summary>
            public enum NonlinearityType
            {
                /// <summary>Nothing.</summary>
                Linear = 0,

                /// <summary>A convolution in one dimension.</summary>
                Conv1D = 1,

                /// <summary>A convolution in two dimensions.</summary>
                Conv2D = 2,

                /// <summary>A convolution in three dimensions.</summary>
                Conv3D = 3,

                /// <summary>A transposed convolution in one dimension.</summary>
                ConvTranspose1D = 4,

                /// <summary>A transposed convolution in two dimensions.</summary>
                ConvTranspose2D = 5,

                /// <summary>A transposed convolution in three dimensions.</summary>
                ConvTranspose3D = 6,

                /// <summary>The logistic function.</summary>
                Sigmoid = 7,

                /// <summary>The hyperbolic tangent.</summary>
                Tanh = 8,

                /// <summary>The rectifier.</summary>
                ReLU = 9,

                /// <summary>The leaky rectifier.</summary>
                LeakyReLU = 10,
            }

            /// <summary>Which fan Kaiming initialisation keeps the variance of.</summary>
            public enum FanInOut
            {
                /// <summary>The inputs, for the forward pass.</summary>
                FanIn = 0,

                /// <summary>The outputs, for the backward pass.</summary>
                FanOut = 1,
            }

            /// <summary>The factor by which a nonlinearity's weights are scaled up.</summary>
            /// <param name="nonlinearity">The nonlinearity.</param>
            /// <param name="param">The slope of a leaky rectifier.</param>
            /// <returns>The factor.</returns>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0.0) =>
                nonlinearity switch
                {
                    NonlinearityType.Tanh => 5.0 / 3,
                    NonlinearityType.ReLU => Math.Sqrt(2),
                    NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + param * param)),
                    _ => 1,
                };

            /// <summary>Fills with ones.</summary>
            /// <param name="tensor">The tensor.</param>
            /// <returns>The tensor.</returns>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            /// <summary>Fills with zeros.</summary>
            /// <param name="tensor">The tensor.</param>
            /// <returns>The tensor.</returns>
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            /// <summary>Fills with a number.</summary>
            /// <param name="tensor">The tensor.</param>
            /// <param name="val">The number.</param>
            /// <returns>The tensor.</returns>
            public static Tensor constant_(Tensor tensor, Scalar val)
            {
                using var frozen = no_grad();
                Aten.Do("fill_.Scalar", tensor, val);
                return tensor;
            }

            /// <summary>Draws uniformly.</summary>
            /// <param name="tensor">The tensor.</param>
            /// <param name="low">The lower bound.</param>
            /// <param name="high">The upper bound.</param>
            /// <param name="generator">Where the numbers come from; null for the default.</param>
            /// <returns>The tensor.</returns>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null)
            {
                using var frozen = no_grad();
                Aten.Do("uniform_", tensor, low, high, generator);
                return tensor;
            }

            /// <summary>Draws from a normal distribution.</summary>
            /// <param name="tensor">The tensor.</param>
            /// <param name="mean">Its mean.</param>
            /// <param name="std">Its standard deviation.</param>
            /// <param name="generator">Where the numbers come from; null for the default.</param>
            /// <returns>The tensor.</returns>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null)
            {
                using var frozen = no_grad();
                Aten.Do("normal_", tensor, mean, std, generator);
                return tensor;
            }

            /// <summary>Uniform with the variance 2 gain² / (inputs + outputs) (Glorot and Bengio 2010).</summary>
            /// <param name="tensor">A tensor of two dimensions or more.</param>
            /// <param name="gain">The factor.</param>
            /// <returns>The tensor.</returns>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1.0)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                var bound = gain * Math.Sqrt(6.0 / (fanIn + fanOut));
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>The variance 2 gain² / (inputs + outputs) (Glorot and Bengio 2010).</summary>
            /// <remarks>
            /// TorchSharp 0.106 draws uniformly here, in spite of the name, and a run shall start the same over both.
            /// </remarks>
            /// <param name="tensor">A tensor of two dimensions or more.</param>
            /// <param name="gain">The factor.</param>
            /// <returns>The tensor.</returns>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1.0) => xavier_uniform_(tensor, gain);

            /// <summary>Uniform with the variance gain² / fan (He et al. 2015).</summary>
            /// <param name="tensor">A tensor of two dimensions or more.</param>
            /// <param name="a">The slope of a leaky rectifier.</param>
            /// <param name="mode">Which fan counts.</param>
            /// <param name="nonlinearity">What follows the layer.</param>
            /// <returns>The tensor.</returns>
            public static Tensor kaiming_uniform_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal with the variance gain² / fan (He et al. 2015).</summary>
            /// <param name="tensor">A tensor of two dimensions or more.</param>
            /// <param name="a">The slope of a leaky rectifier.</param>
            /// <param name="mode">Which fan counts.</param>
            /// <param name="nonlinearity">What follows the layer.</param>
            /// <returns>The tensor.</returns>
            public static Tensor kaiming_normal_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity));

            /// <summary>
            /// A random matrix with orthonormal rows or columns, whichever are fewer, times a factor (Saxe, McClelland
            /// and Ganguli 2014). Dimensions after the first count as one.
            /// </summary>
            /// <param name="tensor">A tensor of two dimensions or more.</param>
            /// <param name="gain">The factor.</param>
            /// <returns>The tensor.</returns>
            /// <exception cref="ArgumentException">The tensor has fewer than two dimensions.</exception>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1.0)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (tensor.Dimensions < 2)
                    throw new ArgumentException("Only tensors of 2 or more dimensions have rows.", nameof(tensor));
                using var scope = NewDisposeScope();
                using var frozen = no_grad();
                var rows = tensor.shape[0];
                var columns = tensor.numel() / rows;
                long[] tall = [Math.Max(rows, columns), Math.Min(rows, columns)];
                var (q, r) = Aten.Call2("linalg_qr", randn(tall, dtype: tensor.dtype, device: tensor.device));
                // The sign makes the decomposition unique, and so the distribution uniform.
                var basis = q * Aten.Call("diag", r).sign();
                var matrix = rows < columns ? basis.t() : basis;
                Aten.Do("copy_", tensor, matrix.reshape(tensor.shape).mul(gain));
                return tensor;
            }

            /// <summary>How many inputs an output has, and how many outputs an input.</summary>
            /// <param name="tensor">A weight, [out, in, ...].</param>
            /// <returns>The two counts.</returns>
            /// <exception cref="ArgumentException">The tensor has fewer than two dimensions.</exception>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                var shape = tensor.shape;
                if (shape.Length < 2)
                {
                    throw new ArgumentException(
                        "Only tensors of 2 or more dimensions have a fan in and a fan out.", nameof(tensor));
                }

                var field = shape[2..].Aggregate(1L, (product, size) => product * size);
                return (shape[1] * field, shape[0] * field);
            }

            private static double KaimingDeviation(
                Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }
        }
    }
}
