using TorchSharp.Modules;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>y = x Wᵀ + b over the last dimension: [..., in] → [..., out].</summary>
        public sealed class Linear : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            internal Linear(Parameter weight, Parameter? bias) : base(nameof(Linear))
            {
                in_features = weight.shape[1];
                out_features = weight.shape[0];
                this.weight = weight;
                this.bias = bias;
            }

            /// <summary>The size of the input's last dimension.</summary>
            public long in_features { get; set; }

            /// <summary>The size of the output's last dimension.</summary>
            public long out_features { get; set; }

            /// <summary>W, [out, in]. A new value takes the place of the old one, which is disposed.</summary>
            public Parameter weight
            {
                get => Own(nameof(weight))!;
                set => Replace(nameof(weight), value);
            }

            /// <summary>b, [out], or null. A new value takes the place of the old one, which is disposed.</summary>
            public Parameter? bias
            {
                get => Own(nameof(bias));
                set => Replace(nameof(bias), value);
            }

            /// <summary>Multiplies by the weight and adds the bias.</summary>
            /// <param name="tensor">x, [..., in].</param>
            /// <returns>y, [..., out].</returns>
            public override torch.Tensor forward(torch.Tensor tensor) =>
                torch.nn.functional.linear(tensor, weight, bias);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A linear layer; weight and bias start uniform in ±1/√inputSize.</summary>
            /// <param name="inputSize">The size of the input's last dimension.</param>
            /// <param name="outputSize">The size of the output's last dimension.</param>
            /// <param name="hasBias">Whether there is a bias.</param>
            /// <param name="device">Where the parameters live.</param>
            /// <param name="dtype">Their element type.</param>
            /// <returns>The module.</returns>
            public static Linear Linear(
                long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null)
            {
                var bound = inputSize > 0 ? 1 / Math.Sqrt(inputSize) : 0;
                return new Linear(
                    UniformParameter([outputSize, inputSize], bound, device, dtype),
                    hasBias ? UniformParameter([outputSize], bound, device, dtype) : null);
            }

            /// <summary>A linear layer of given parameters.</summary>
            /// <param name="weight">[out, in].</param>
            /// <param name="bias">[out], or null.</param>
            /// <returns>The module.</returns>
            public static Linear Linear(Parameter weight, Parameter? bias = null) => new(weight, bias);

            /// <summary>A parameter, uniform in ±<paramref name="bound"/>.</summary>
            internal static Parameter UniformParameter(long[] shape, double bound, Device? device, ScalarType? dtype)
            {
                var parameter = new Parameter(empty(shape, dtype: dtype, device: device));
                init.uniform_(parameter, -bound, bound);
                return parameter;
            }
        }
    }
}
