using LibtorchBinding.Native;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What works on the parameters of a module together.</summary>
        public static partial class utils
        {
            /// <summary>
            /// Scales the gradients down so that their norm, taken over all parameters together, is at most
            /// <paramref name="max_norm"/> (Pascanu, Mikolov and Bengio 2013). Changes them in place.
            /// </summary>
            /// <param name="tensors">The parameters; those without gradient are left out.</param>
            /// <param name="max_norm">The largest norm.</param>
            /// <param name="norm_type">The p of the norm; infinity for the largest element.</param>
            /// <returns>The norm before scaling.</returns>
            public static double clip_grad_norm_(
                IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2.0)
            {
                using var scope = NewDisposeScope();
                using var frozen = no_grad();
                var gradients = Gradients(tensors);
                if (gradients.Length == 0) return 0;

                var norm = TotalNorm(gradients, norm_type).ToDouble();
                var coefficient = max_norm / (norm + 1e-6);
                // Written so that a norm of NaN reaches the gradients, as it does in PyTorch.
                if (!(coefficient >= 1)) Aten.Do("_foreach_mul_.Scalar", gradients, coefficient);
                return norm;
            }

            /// <summary>Clips each element of the gradients to ±<paramref name="clip_value"/>, in place.</summary>
            /// <param name="tensors">The parameters; those without gradient are left out.</param>
            /// <param name="clip_value">The largest absolute value.</param>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var scope = NewDisposeScope();
                using var frozen = no_grad();
                foreach (var gradient in Gradients(tensors)) Aten.Do("clamp_", gradient, -clip_value, clip_value);
            }

            /// <summary>Joins the parameters in one vector.</summary>
            /// <param name="tensors">The parameters.</param>
            /// <returns>All elements, [N].</returns>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                Tensor[] flat = [.. tensors.Select(parameter => parameter.view(-1))];
                return Aten.Call("cat", flat, 0L).MoveToOuterDisposeScope();
            }

            private static Tensor[] Gradients(IEnumerable<Parameter> parameters) =>
                [.. parameters.Select(parameter => parameter.grad).OfType<Tensor>()];

            private static Tensor TotalNorm(Tensor[] gradients, double p)
            {
                var isMaximum = double.IsPositiveInfinity(p);
                Tensor[] norms = isMaximum
                    ? Array.ConvertAll(gradients, gradient => gradient.abs().max())
                    : Aten.CallList("_foreach_norm.Scalar", gradients, p);
                var device = norms[0].device;
                var all = Aten.Call("stack", Array.ConvertAll(norms, norm => norm.to(device)), 0L);
                return isMaximum ? all.max() : Aten.Call("norm.Scalar", all, p);
            }
        }
    }
}
