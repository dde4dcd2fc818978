using LibtorchBinding.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            public static partial class rnn
            {
                /// <summary>
                /// Sequences of different lengths without their padding, time step by time step: what recurrent
                /// layers read so that each sequence ends at its own end. A dispose scope owns it as a whole.
                /// </summary>
                public sealed class PackedSequence : IScoped
                {
                    /// <summary>
                    /// The elements, [sum of lengths, ...]: all first steps, then all second steps, ...
                    /// </summary>
                    public readonly Tensor data;

                    /// <summary>How many sequences reach each time step, [S] int64 on the CPU.</summary>
                    public readonly Tensor batch_sizes;

                    /// <summary>
                    /// The order in which the sequences stand, longest first, [B]; invalid where the batch came sorted.
                    /// </summary>
                    public readonly Tensor sorted_indices;

                    /// <summary>
                    /// The places of the original sequences in that order; invalid where the batch came sorted.
                    /// </summary>
                    public readonly Tensor unsorted_indices;

                    private readonly bool isSorted;
                    private DisposeScope? scope;
                    private bool isDisposed;

                    /// <summary>Takes over tensors; null indexes for a batch that came sorted.</summary>
                    internal PackedSequence(
                        Tensor data, Tensor batchSizes, Tensor? sortedIndices, Tensor? unsortedIndices)
                    {
                        isSorted = sortedIndices is null;
                        this.data = data.DetachFromDisposeScope();
                        batch_sizes = batchSizes.DetachFromDisposeScope();
                        sorted_indices = (sortedIndices ?? Invalid()).DetachFromDisposeScope();
                        unsorted_indices = (unsortedIndices ?? Invalid()).DetachFromDisposeScope();
                        DisposeScopeManager.ThreadSingleton.Register(this);
                    }

                    DisposeScope? IScoped.OwningDisposeScope
                    {
                        get => scope;
                        set => scope = value;
                    }

                    /// <summary>Disposes the tensors.</summary>
                    public void Dispose()
                    {
                        if (isDisposed) return;
                        isDisposed = true;
                        DisposeScopeManager.ThreadSingleton.Unregister(this);
                        data.Dispose();
                        batch_sizes.Dispose();
                        sorted_indices.Dispose();
                        unsorted_indices.Dispose();
                    }

                    /// <summary>Moves this to the scope around the one that owns it.</summary>
                    /// <returns>This.</returns>
                    public PackedSequence MoveToOuterDisposeScope()
                    {
                        scope?.MoveToOuter(this);
                        return this;
                    }

                    /// <summary>Takes this out of its scope; the caller disposes it.</summary>
                    /// <returns>This.</returns>
                    public PackedSequence DetachFromDisposeScope()
                    {
                        scope?.Detach(this);
                        return this;
                    }

                    /// <summary>Moves this to the scope of another packed sequence.</summary>
                    /// <param name="other">The other one.</param>
                    /// <returns>This.</returns>
                    public PackedSequence MoveToOtherDisposeScope(PackedSequence other)
                    {
                        ArgumentNullException.ThrowIfNull(other);
                        return MoveToOtherDisposeScope(other.scope);
                    }

                    /// <summary>Moves this to another scope.</summary>
                    /// <param name="other">The scope, or null for none.</param>
                    /// <returns>This.</returns>
                    public PackedSequence MoveToOtherDisposeScope(DisposeScope? other)
                    {
                        if (scope is null) other?.Attach(this);
                        else scope.MoveToOther(other, this);
                        return this;
                    }

                    LifetimeStatistics IScoped.CountersIn(ThreadDisposeScopeStatistics statistics) =>
                        statistics.PackedSequenceStatistics;

                    /// <summary>The same lengths and order around other data.</summary>
                    internal PackedSequence With(Tensor otherData) => new(
                        otherData,
                        batch_sizes.alias(),
                        isSorted ? null : sorted_indices.alias(),
                        isSorted ? null : unsorted_indices.alias());

                    /// <summary>
                    /// A state [·, B, H] in the order of the packed sequences, for the caller to dispose.
                    /// </summary>
                    internal Tensor Sort(Tensor state) =>
                        isSorted ? state.alias() : state.index_select(1, sorted_indices);

                    /// <summary>
                    /// A batch back in the order before packing along one dimension, for states [·, B, H] the second;
                    /// the tensor passed in is disposed.
                    /// </summary>
                    internal Tensor Unsort(Tensor batch, long dimension = 1)
                    {
                        if (isSorted) return batch;
                        using var places = Aten.Call("to.device", unsorted_indices, batch.device, ScalarType.Int64);
                        using (batch) return batch.index_select(dimension, places);
                    }

                    private static Tensor Invalid()
                    {
                        var tensor = empty(0);
                        tensor.Dispose();
                        return tensor;
                    }
                }
            }
        }
    }
}
