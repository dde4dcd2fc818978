using TorchSharp.Modules;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>A tensor that learns: modules register it, optimizers change it.</summary>
        public class Parameter : torch.Tensor
        {
            /// <summary>
            /// Takes over a tensor. The tensor passed in is empty afterwards; the parameter takes its place in its
            /// dispose scope.
            /// </summary>
            /// <param name="data">The values, a leaf of the graph.</param>
            /// <param name="requires_grad">Whether it needs gradients.</param>
            public Parameter(torch.Tensor data, bool requires_grad = true)
                : base(Take(data, requires_grad, out var scope), false) => scope?.Own(this);

            private static nint Take(torch.Tensor data, bool requires_grad, out DisposeScope? scope)
            {
                ArgumentNullException.ThrowIfNull(data);
                data.requires_grad = requires_grad;
                scope = data.OwningDisposeScope;
                return data.DecoupleFromNativeHandle();
            }
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Makes a parameter of a tensor, which is empty afterwards.</summary>
            /// <param name="data">The values.</param>
            /// <param name="requires_grad">Whether it needs gradients.</param>
            /// <returns>The parameter.</returns>
            public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }
}
