using System.Runtime.InteropServices;

namespace LibtorchBinding.Native;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library)]
    internal static partial void binding_tensor_free(nint tensor);

    [LibraryImport(Library)]
    internal static partial nint binding_tensor_share(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial int binding_tensor_dtype(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial long binding_tensor_element_size(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial int binding_tensor_device_type(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial int binding_tensor_device_index(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial long binding_tensor_dim(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial long binding_tensor_numel(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial int binding_tensor_shape(nint tensor, long* sizes);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial int binding_tensor_strides(nint tensor, long* strides);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial int binding_tensor_storage_offset(nint tensor, long* offset);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial int binding_tensor_is_contiguous(nint tensor, int* answer);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial int binding_tensor_is_sparse(nint tensor);

    [LibraryImport(Library)]
    internal static partial int binding_tensor_data(nint tensor, out nint data);

    [LibraryImport(Library)]
    internal static partial int binding_tensor_from_memory(
        nint data,
        int dtype,
        long* sizes,
        long dims,
        nint* result);

    [LibraryImport(Library)]
    internal static partial int binding_tensor_set_data(nint tensor, nint source);
}
