using TorchSharp.Modules;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>
        /// In training, sets each element to zero with probability p and multiplies the others by 1 / (1 − p)
        /// (Srivastava et al. 2014); in evaluation, the identity.
        /// </summary>
        public sealed class Dropout : ParameterLessModule<torch.Tensor, torch.Tensor>
        {
            internal Dropout(double p, bool inplace) : base(nameof(Dropout))
            {
                this.p = p;
                this.inplace = inplace;
            }

            /// <summary>The probability of dropping an element.</summary>
            public double p { get; set; }

            /// <summary>Whether the input is overwritten.</summary>
            public bool inplace { get; set; }

            /// <inheritdoc/>
            public override torch.Tensor forward(torch.Tensor tensor) =>
                torch.nn.functional.dropout(tensor, p, training, inplace);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A module that drops elements in training.</summary>
            /// <param name="p">The probability of dropping an element.</param>
            /// <param name="inplace">Whether the input is overwritten.</param>
            /// <returns>The module.</returns>
            public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);
        }
    }
}
