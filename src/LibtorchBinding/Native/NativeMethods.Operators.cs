using System.Runtime.InteropServices;

namespace LibtorchBinding.Native;

/// <summary>The C ABI of native/, function by function; its comments are there.</summary>
internal static unsafe partial class NativeMethods
{
    private const string Library = "torch_binding";

    [LibraryImport(Library)]
    internal static partial nint binding_last_error();

    [LibraryImport(Library)]
    internal static partial void binding_free_array(nint array);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int binding_find_operator(string name, string overload, out nint op);

    [LibraryImport(Library)]
    internal static partial int binding_call(
        nint op,
        Value* arguments,
        int argumentCount,
        Value* results,
        int capacity,
        int* resultCount);
}
