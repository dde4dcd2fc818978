using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>A tensor's part in the graph of gradients.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether operators on this tensor are recorded for a backward pass.</summary>
        public unsafe bool requires_grad
        {
            get
            {
                int answer;
                Status.Check(NativeMethods.binding_tensor_requires_grad(Handle, &answer));
                return answer != 0;
            }

            set => Status.Check(NativeMethods.binding_tensor_set_requires_grad(Handle, value ? 1 : 0));
        }

        /// <summary>Whether the tensor was made by the user, not by recorded operators.</summary>
        public unsafe bool is_leaf
        {
            get
            {
                int answer;
                Status.Check(NativeMethods.binding_tensor_is_leaf(Handle, &answer));
                return answer != 0;
            }
        }

        /// <summary>The gradient that backward passes have summed up; null before the first.</summary>
        public unsafe Tensor? grad
        {
            get
            {
                nint grad;
                Status.Check(NativeMethods.binding_tensor_grad(Handle, &grad));
                return TensorHandles.Adopt(grad);
            }

            set
            {
                Status.Check(NativeMethods.binding_tensor_set_grad(Handle, value?.Handle ?? 0));
                GC.KeepAlive(value);
            }
        }

        /// <summary>Sets whether operators on this tensor are recorded for a backward pass.</summary>
        /// <param name="requires_grad">Whether they are.</param>
        /// <returns>This tensor.</returns>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <inheritdoc cref="requires_grad_"/>
        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>Keeps the gradient of a tensor that is no leaf.</summary>
        public void retain_grad() => Status.Check(NativeMethods.binding_tensor_retain_grad(Handle));

        /// <summary>Adds the gradient of this scalar to the leaves of its graph.</summary>
        public void backward() => autograd.backward([this]);

        /// <summary>Adds the gradient of this tensor to the leaves of its graph.</summary>
        /// <param name="grad_tensors">The gradient with respect to this tensor; null for 1.</param>
        /// <param name="retain_graph">Whether the graph is needed again.</param>
        /// <param name="create_graph">Whether to record the backward pass.</param>
        /// <param name="inputs">The leaves to reach; null for all.</param>
        public void backward(
            IList<Tensor>? grad_tensors = null,
            bool retain_graph = false,
            bool create_graph = false,
            IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);
    }
}
