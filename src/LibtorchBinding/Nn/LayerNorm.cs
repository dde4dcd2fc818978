using TorchSharp.Modules;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>
        /// Gives the last dimensions mean 0 and variance 1, then scales and shifts them (Ba, Kiros and Hinton 2016).
        /// </summary>
        public sealed class LayerNorm : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            internal LayerNorm(
                long[] normalized_shape, double eps, bool elementwise_affine, bool bias, torch.Device? device,
                torch.ScalarType? dtype) : base(nameof(LayerNorm))
            {
                this.normalized_shape = normalized_shape;
                this.eps = eps;
                this.elementwise_affine = elementwise_affine;
                if (!elementwise_affine) return;
                weight = new Parameter(torch.ones(normalized_shape, dtype: dtype, device: device));
                if (bias) this.bias = new Parameter(torch.zeros(normalized_shape, dtype: dtype, device: device));
            }

            /// <summary>The sizes of the dimensions that are normalised together.</summary>
            public long[] normalized_shape { get; set; }

            /// <summary>What is added to the variance.</summary>
            public double eps { get; set; }

            /// <summary>Whether there are parameters.</summary>
            public bool elementwise_affine { get; set; }

            /// <summary>The scale, or null without parameters.</summary>
            public Parameter weight
            {
                get => Own(nameof(weight))!;
                set => Replace(nameof(weight), value);
            }

            /// <summary>The shift, or null.</summary>
            public Parameter? bias
            {
                get => Own(nameof(bias));
                set => Replace(nameof(bias), value);
            }

            /// <summary>Sets the scale to 1 and the shift to 0.</summary>
            public void reset_parameters()
            {
                if (weight is { } scale) torch.nn.init.ones_(scale);
                if (bias is { } shift) torch.nn.init.zeros_(shift);
            }

            /// <inheritdoc/>
            public override torch.Tensor forward(torch.Tensor tensor) =>
                torch.nn.functional.layer_norm(tensor, normalized_shape, weight, bias, eps);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A layer normalisation; its scale starts at 1, its shift at 0.</summary>
            /// <param name="normalized_shape">The sizes of the dimensions that are normalised together.</param>
            /// <param name="eps">What is added to the variance.</param>
            /// <param name="elementwise_affine">Whether there are parameters.</param>
            /// <param name="bias">Whether one of them is a shift.</param>
            /// <param name="device">Where the parameters live.</param>
            /// <param name="dtype">Their element type.</param>
            /// <returns>The module.</returns>
            public static LayerNorm LayerNorm(
                long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(normalized_shape, eps, elementwise_affine, bias, device, dtype);

            /// <summary>A layer normalisation over the last dimension.</summary>
            /// <param name="normalized_shape">The size of that dimension.</param>
            /// <param name="eps">What is added to the variance.</param>
            /// <param name="elementwise_affine">Whether there are parameters.</param>
            /// <param name="bias">Whether one of them is a shift.</param>
            /// <param name="device">Where the parameters live.</param>
            /// <param name="dtype">Their element type.</param>
            /// <returns>The module.</returns>
            public static LayerNorm LayerNorm(
                long normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                LayerNorm([normalized_shape], eps, elementwise_affine, bias, device, dtype);
        }
    }
}
