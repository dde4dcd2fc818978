using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>What a custom function keeps from forward to backward.</content>
public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>What a custom function keeps from forward to backward.</summary>
        public unsafe class AutogradContext : IDisposable
        {
            private readonly Dictionary<string, object?> _data = [];

            internal AutogradContext()
            {
            }

            /// <summary>Whether a gradient that nothing contributed to is zeros; it is undefined otherwise.</summary>
            public bool MaterializeGrads { get; private set; } = true;

            /// <summary>The native context, which is there while forward or backward runs.</summary>
            internal nint Native { get; set; }

            /// <summary>Keeps tensors for backward; libtorch checks that they are not changed in between.</summary>
            /// <param name="tensors">Inputs, outputs or others; null entries come back as null.</param>
            public void save_for_backward(List<Tensor> tensors) =>
                Give(tensors, NativeMethods.binding_context_save);

            /// <summary>The tensors that forward kept.</summary>
            /// <returns>New tensor objects, in the same order.</returns>
            public List<Tensor> get_saved_variables()
            {
                long count;
                Status.Check(NativeMethods.binding_context_saved_count(Native, &count));
                var handles = new nint[count];
                fixed (nint* results = handles) Status.Check(NativeMethods.binding_context_saved(Native, results));
                return [.. handles.Select(handle => TensorHandles.Adopt(handle)!)];
            }

            /// <summary>Keeps a value that is no tensor for backward.</summary>
            /// <param name="key">Its name.</param>
            /// <param name="value">The value.</param>
            public void save_data(string key, object? value) => _data[key] = value;

            /// <summary>A value that forward kept.</summary>
            /// <param name="key">Its name.</param>
            /// <returns>The value; null if there is none.</returns>
            public object get_data(string key) => _data.GetValueOrDefault(key)!;

            /// <summary>Says which inputs forward changed in place.</summary>
            /// <param name="tensors">The inputs.</param>
            public void mark_dirty(List<Tensor> tensors) => Give(tensors, NativeMethods.binding_context_mark_dirty);

            /// <summary>Says which outputs have no gradient.</summary>
            /// <param name="tensors">The outputs.</param>
            public void mark_non_differentiable(List<Tensor> tensors) =>
                Give(tensors, NativeMethods.binding_context_mark_non_differentiable);

            /// <summary>Sets whether a gradient that nothing contributed to arrives as zeros.</summary>
            /// <param name="value">Whether it does.</param>
            public void set_materialize_grads(bool value)
            {
                MaterializeGrads = value;
                NativeMethods.binding_context_materialize_grads(Native, value ? 1 : 0);
            }

            /// <inheritdoc/>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Forgets the kept values; the tensors belong to the graph.</summary>
            /// <param name="disposing">Whether this is not the finalizer.</param>
            protected virtual void Dispose(bool disposing) => _data.Clear();

            private delegate int NativeGive(nint context, nint* tensors, long count);

            private void Give(List<Tensor> tensors, NativeGive give)
            {
                fixed (nint* handles = TensorHandles.Of(tensors))
                    Status.Check(give(Native, handles, tensors.Count));
                GC.KeepAlive(tensors);
            }
        }
    }
}
