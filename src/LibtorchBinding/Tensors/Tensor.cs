using LibtorchBinding.Native;

namespace TorchSharp;

/// <summary>The root of the API, named as TorchSharp and PyTorch name it.</summary>
public static partial class torch
{
    /// <summary>An array of numbers of one type on one device, and its place in the graph of gradients.</summary>
    public partial class Tensor : IScoped
    {
        private static long s_totalCount;
        private static long s_peakCount;

        /// <summary>The native tensor; zero once disposed of.</summary>
        internal nint handle;

        /// <summary>Takes over one reference to a native tensor.</summary>
        /// <param name="handle">The native tensor.</param>
        /// <param name="register">Whether the current dispose scope gets the tensor.</param>
        internal Tensor(nint handle, bool register = true)
        {
            this.handle = handle;
            // An undefined tensor, such as the gradient of an unused input, has nothing to release.
            if (handle == 0) return;
            var total = Interlocked.Increment(ref s_totalCount);
            if (total > s_peakCount) s_peakCount = total;
            if (register) DisposeScopeManager.ThreadSingleton.Register(this);
        }

        /// <summary>Releases the native tensor.</summary>
        ~Tensor() => Dispose(false);

        /// <summary>How many tensors managed code holds at the moment.</summary>
        public static long TotalCount => Interlocked.Read(ref s_totalCount);

        /// <summary>The most tensors that managed code has held at once.</summary>
        public static long PeakCount => Interlocked.Read(ref s_peakCount);

        /// <summary>The native tensor.</summary>
        /// <exception cref="ObjectDisposedException">The tensor was disposed of.</exception>
        public nint Handle => handle != 0 ? handle : throw Disposed();

        /// <summary>Whether the tensor was disposed of.</summary>
        public bool IsInvalid => handle == 0;

        /// <summary>A name for the reader of a debugger.</summary>
        public string? name { get; set; }

        /// <summary>The scope that disposes of this tensor.</summary>
        internal DisposeScope? OwningDisposeScope { get; set; }

        DisposeScope? IScoped.OwningDisposeScope
        {
            get => OwningDisposeScope;
            set => OwningDisposeScope = value;
        }

        /// <summary>A tensor for a native one.</summary>
        /// <param name="handle">One reference to the native tensor, which is taken over.</param>
        public static Tensor UnsafeCreateTensor(nint handle) => new(handle);

        /// <inheritdoc/>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Gives the tensor to the scope around its own, or takes it out of all scopes.</summary>
        /// <returns>This tensor.</returns>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Gives the tensor to the scope of another one.</summary>
        /// <param name="other">The other tensor.</param>
        /// <returns>This tensor.</returns>
        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.OwningDisposeScope);

        /// <summary>Gives the tensor to a scope.</summary>
        /// <param name="other">The scope; null for none.</param>
        /// <returns>This tensor.</returns>
        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is { } scope) scope.MoveToOther(other, this);
            else other?.Attach(this);
            return this;
        }

        /// <summary>Takes the tensor out of all scopes.</summary>
        /// <returns>This tensor.</returns>
        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        /// <summary>Gives the native tensor away and leaves this one as if disposed of.</summary>
        /// <returns>The native tensor, which the caller has to release.</returns>
        public nint DecoupleFromNativeHandle()
        {
            var taken = Handle;
            if (OwningDisposeScope is { } scope) scope.Forget(this);
            Interlocked.Decrement(ref s_totalCount);
            handle = 0;
            return taken;
        }

        /// <summary>Another tensor object for the same native tensor.</summary>
        public Tensor alias()
        {
            var shared = NativeMethods.binding_tensor_share(Handle);
            GC.KeepAlive(this);
            return new Tensor(shared);
        }

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is Tensor other && Equals(other);

        /// <summary>Whether another tensor has the same shape and the same elements.</summary>
        /// <param name="target">The other tensor.</param>
        public bool Equals(Tensor target) => Aten.CallBool("equal", this, target);

        /// <inheritdoc/>
        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

        LifetimeStatistics IScoped.CountersIn(ThreadDisposeScopeStatistics statistics) => statistics.TensorStatistics;

        /// <summary>Releases the native tensor.</summary>
        /// <param name="disposing">Whether this is not the finalizer.</param>
        protected virtual void Dispose(bool disposing)
        {
            var released = Interlocked.Exchange(ref handle, 0);
            if (released == 0) return;
            // A tensor that the finalizer sees is in no living scope, and its counters belong to another thread.
            if (disposing) DisposeScopeManager.ThreadSingleton.Unregister(this);
            Interlocked.Decrement(ref s_totalCount);
            NativeMethods.binding_tensor_free(released);
        }

        private static ObjectDisposedException Disposed() =>
            new(nameof(Tensor), "The tensor was disposed of, by itself or by the dispose scope that owned it.");
    }
}
