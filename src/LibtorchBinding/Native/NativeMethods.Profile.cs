using System.Runtime.InteropServices;

namespace LibtorchBinding.Native;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library)]
    internal static partial int binding_profile_start();

    [LibraryImport(Library)]
    internal static partial int binding_profile_stop(out nint text);
}
