using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Custom functions.</content>
public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>A function with a backward pass of its own.</summary>
        /// <typeparam name="T">The deriving class.</typeparam>
        public abstract class Function<T>
            where T : Function<T>, new()
        {
            /// <summary>The name of the function, for error messages.</summary>
            public abstract string Name { get; }

            private static T Instance { get; } = new();

            /// <summary>Computes the function and records it.</summary>
            /// <param name="vars">The arguments of forward; tensors among them can get gradients.</param>
            public static List<Tensor> apply_internal(params object?[] vars) =>
                FunctionCall.Apply(Instance.Name, vars, Instance.forward_internal, Instance.backward_internal);

            internal abstract List<Tensor> forward_internal(AutogradContext ctx, params object?[] vars);

            internal abstract List<Tensor> backward_internal(AutogradContext ctx, List<Tensor> grad_outputs);
        }

        /// <summary>A function of one result.</summary>
        /// <typeparam name="T">The deriving class.</typeparam>
        public abstract class SingleTensorFunction<T> : Function<T>
            where T : SingleTensorFunction<T>, new()
        {
            /// <summary>Computes the function and records it.</summary>
            /// <param name="vars">The arguments of forward; tensors among them can get gradients.</param>
            public static Tensor apply(params object?[] vars) => apply_internal(vars)[0];

            /// <summary>Computes the function; nothing it does is recorded.</summary>
            /// <param name="ctx">Keeps what backward needs.</param>
            /// <param name="vars">What apply was called with.</param>
            public abstract Tensor forward(AutogradContext ctx, params object[] vars);

            /// <summary>Computes the gradients.</summary>
            /// <param name="ctx">What forward kept.</param>
            /// <param name="grad_output">The gradient with respect to the result.</param>
            /// <returns>One entry for each argument of forward; null where there is no gradient.</returns>
            public abstract List<Tensor> backward(AutogradContext ctx, Tensor grad_output);

            internal sealed override List<Tensor> forward_internal(AutogradContext ctx, params object?[] vars) =>
                [forward(ctx, vars!)];

            internal sealed override List<Tensor> backward_internal(AutogradContext ctx, List<Tensor> grad_outputs) =>
                backward(ctx, grad_outputs[0]);
        }

        /// <summary>A function of several results.</summary>
        /// <typeparam name="T">The deriving class.</typeparam>
        public abstract class MultiTensorFunction<T> : Function<T>
            where T : MultiTensorFunction<T>, new()
        {
            /// <summary>Computes the function and records it.</summary>
            /// <param name="vars">The arguments of forward; tensors among them can get gradients.</param>
            public static List<Tensor> apply(params object?[] vars) => apply_internal(vars);

            /// <summary>Computes the function; nothing it does is recorded.</summary>
            /// <param name="ctx">Keeps what backward needs.</param>
            /// <param name="vars">What apply was called with.</param>
            public abstract List<Tensor> forward(AutogradContext ctx, params object[] vars);

            /// <summary>Computes the gradients.</summary>
            /// <param name="ctx">What forward kept.</param>
            /// <param name="grad_outputs">The gradient with respect to each result.</param>
            /// <returns>One entry for each argument of forward; null where there is no gradient.</returns>
            public abstract List<Tensor> backward(AutogradContext ctx, List<Tensor> grad_outputs);

            internal sealed override List<Tensor> forward_internal(AutogradContext ctx, params object?[] vars) =>
                forward(ctx, vars!);

            internal sealed override List<Tensor> backward_internal(AutogradContext ctx, List<Tensor> grad_outputs) =>
                backward(ctx, grad_outputs);
        }
    }
}
