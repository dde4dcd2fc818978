using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Backward passes.</content>
public static partial class torch
{
    /// <summary>Gradients.</summary>
    public static partial class autograd
    {
        /// <summary>The gradients of outputs with respect to inputs, summed over the outputs.</summary>
        /// <param name="outputs">What to differentiate.</param>
        /// <param name="inputs">By what.</param>
        /// <param name="grad_outputs">The gradients with respect to the outputs; null where they are scalars.</param>
        /// <param name="retain_graph">Whether the graph is needed again.</param>
        /// <param name="create_graph">Whether to record the backward pass.</param>
        /// <param name="allow_unused">Whether inputs may be unused; their gradients are undefined.</param>
        /// <returns>One gradient for each input.</returns>
        public static unsafe IList<Tensor> grad(
            IList<Tensor> outputs,
            IList<Tensor> inputs,
            IList<Tensor>? grad_outputs = null,
            bool retain_graph = false,
            bool create_graph = false,
            bool allow_unused = false)
        {
            var gradients = new nint[inputs.Count];
            fixed (nint* outs = TensorHandles.Of(outputs), ins = TensorHandles.Of(inputs))
            fixed (nint* grads = TensorHandles.Of(grad_outputs), results = gradients)
            {
                Status.Check(NativeMethods.binding_grad(
                    outs, outputs.Count, ins, inputs.Count, grads, grad_outputs?.Count ?? 0,
                    retain_graph ? 1 : 0, create_graph ? 1 : 0, allow_unused ? 1 : 0, results));
            }

            GC.KeepAlive((outputs, inputs, grad_outputs));
            return [.. gradients.Select(gradient => new Tensor(gradient))];
        }

        /// <summary>Adds the gradients of tensors to the leaves of their graph.</summary>
        /// <param name="tensors">What to differentiate.</param>
        /// <param name="grad_tensors">The gradients with respect to the tensors; null where they are scalars.</param>
        /// <param name="retain_graph">Whether the graph is needed again; null for the value of create_graph.</param>
        /// <param name="create_graph">Whether to record the backward pass.</param>
        /// <param name="inputs">The leaves to reach; null for all.</param>
        public static unsafe void backward(
            IList<Tensor> tensors,
            IList<Tensor>? grad_tensors = null,
            bool? retain_graph = null,
            bool create_graph = false,
            IList<Tensor>? inputs = null)
        {
            fixed (nint* outs = TensorHandles.Of(tensors), grads = TensorHandles.Of(grad_tensors))
            fixed (nint* ins = TensorHandles.Of(inputs))
            {
                Status.Check(NativeMethods.binding_backward(
                    outs, tensors.Count, grads, grad_tensors?.Count ?? 0,
                    retain_graph ?? create_graph ? 1 : 0, create_graph ? 1 : 0, ins, inputs?.Count ?? 0));
            }

            GC.KeepAlive((tensors, grad_tensors, inputs));
        }

        /// <inheritdoc cref="backward(IList{Tensor}, IList{Tensor}, bool?, bool, IList{Tensor})"/>
        /// <param name="tensor">What to differentiate.</param>
        public static void backward(
            Tensor tensor,
            IList<Tensor>? grad_tensors = null,
            bool? retain_graph = null,
            bool create_graph = false,
            IList<Tensor>? inputs = null) => backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        /// <inheritdoc cref="backward(IList{Tensor}, IList{Tensor}, bool?, bool, IList{Tensor})"/>
        /// <param name="tensor">What to differentiate.</param>
        /// <param name="grad_tensor">The gradient with respect to the tensor.</param>
        public static void backward(
            Tensor tensor,
            Tensor grad_tensor,
            bool? retain_graph = null,
            bool create_graph = false,
            IList<Tensor>? inputs = null) => backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);

        /// <summary>Looks for the forward operator of a faulty gradient until the result is disposed of.</summary>
        /// <param name="check_nan">Whether a gradient that is not a number is faulty.</param>
        public static AnomalyMode detect_anomaly(bool check_nan = true) => new(true, check_nan);

        /// <summary>Looks for the operator of a faulty gradient, or not, until the result is disposed of.</summary>
        /// <param name="mode">Whether to search.</param>
        /// <param name="check_nan">Whether a gradient that is not a number is faulty.</param>
        public static AnomalyMode set_detect_anomaly(bool mode, bool check_nan = true) => new(mode, check_nan);
    }
}
