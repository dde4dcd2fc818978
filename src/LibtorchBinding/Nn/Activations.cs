using TorchSharp.Modules;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>The hyperbolic tangent of each element.</summary>
        public sealed class Tanh : ParameterLessModule<torch.Tensor, torch.Tensor>
        {
            internal Tanh(bool inplace) : base(nameof(Tanh)) => this.inplace = inplace;

            /// <summary>Whether the input is overwritten.</summary>
            public bool inplace { get; set; }

            /// <inheritdoc/>
            public override torch.Tensor forward(torch.Tensor tensor) => torch.nn.functional.tanh(tensor, inplace);
        }

        /// <summary>Each element, or zero where it is negative.</summary>
        public sealed class ReLU : ParameterLessModule<torch.Tensor, torch.Tensor>
        {
            internal ReLU(bool inplace) : base(nameof(ReLU)) => this.inplace = inplace;

            /// <summary>Whether the input is overwritten.</summary>
            public bool inplace { get; set; }

            /// <inheritdoc/>
            public override torch.Tensor forward(torch.Tensor tensor) => torch.nn.functional.relu(tensor, inplace);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A module that takes the hyperbolic tangent.</summary>
            /// <returns>The module.</returns>
            public static Tanh Tanh() => new(false);

            /// <summary>A module that takes the hyperbolic tangent.</summary>
            /// <param name="inplace">Whether the input is overwritten.</param>
            /// <returns>The module.</returns>
            public static Tanh Tanh(bool inplace = false) => new(inplace);

            /// <summary>A module that sets negative elements to zero.</summary>
            /// <param name="inplace">Whether the input is overwritten.</param>
            /// <returns>The module.</returns>
            public static ReLU ReLU(bool inplace = false) => new(inplace);
        }
    }
}
