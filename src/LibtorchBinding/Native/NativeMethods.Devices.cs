using System.Runtime.InteropServices;

namespace LibtorchBinding.Native;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library)]
    internal static partial int binding_cuda_device_count();

    [LibraryImport(Library)]
    internal static partial int binding_cudnn_available();

    [LibraryImport(Library)]
    internal static partial int binding_cuda_synchronize(int index);

    [LibraryImport(Library)]
    internal static partial int binding_get_allow_tf32(int forCudnn, out int answer);

    [LibraryImport(Library)]
    internal static partial int binding_set_allow_tf32(int forCudnn, int allow);
}
