using System.Runtime.InteropServices;

namespace LibtorchBinding.Native;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library)]
    internal static partial nint binding_version();

    [LibraryImport(Library)]
    internal static partial nint binding_configuration();

    [LibraryImport(Library)]
    internal static partial int binding_products_by_onednn(out int answer);

    [LibraryImport(Library)]
    internal static partial int binding_get_num_threads();

    [LibraryImport(Library)]
    internal static partial int binding_set_num_threads(int count);

    [LibraryImport(Library)]
    internal static partial int binding_get_num_interop_threads();

    [LibraryImport(Library)]
    internal static partial int binding_set_num_interop_threads(int count);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial int binding_get_default_dtype();

    [LibraryImport(Library)]
    internal static partial int binding_set_default_dtype(int dtype);

    [LibraryImport(Library)]
    internal static partial int binding_set_deterministic(int enabled, int warnOnly);

    [LibraryImport(Library)]
    internal static partial int binding_get_deterministic();

    [LibraryImport(Library)]
    internal static partial int binding_get_deterministic_warn_only();
}
