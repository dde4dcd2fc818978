using System.Runtime.InteropServices;

namespace LibtorchBinding.Native;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library)]
    internal static partial void binding_set_callbacks(
        delegate* unmanaged<nint, nint, nint**, long> forward,
        delegate* unmanaged<nint, nint, nint*, long, nint**, long> backward,
        delegate* unmanaged<nint, void> release);

    [LibraryImport(Library)]
    internal static partial int binding_function_apply(
        nint state,
        nint* inputs,
        long inputCount,
        nint* results,
        long capacity,
        long* resultCount);

    [LibraryImport(Library)]
    internal static partial int binding_context_save(nint context, nint* tensors, long count);

    [LibraryImport(Library)]
    internal static partial int binding_context_saved_count(nint context, long* count);

    [LibraryImport(Library)]
    internal static partial int binding_context_saved(nint context, nint* results);

    [LibraryImport(Library)]
    internal static partial int binding_context_mark_dirty(nint context, nint* tensors, long count);

    [LibraryImport(Library)]
    internal static partial int binding_context_mark_non_differentiable(nint context, nint* tensors, long count);

    [LibraryImport(Library)]
    internal static partial void binding_context_materialize_grads(nint context, int materialize);
}
