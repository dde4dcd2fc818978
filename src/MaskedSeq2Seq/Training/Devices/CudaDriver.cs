using System.Runtime.InteropServices;
using System.Text;

namespace MaskedSeq2Seq.Training;

/// <summary>A CUDA device as the driver describes it.</summary>
/// <param name="Name">The product's name.</param>
/// <param name="MemoryBytes">Its memory.</param>
public sealed record CudaDevice(string Name, ulong MemoryBytes);

/// <summary>
/// Asks the CUDA driver (libcuda, nvcuda) for names and memory, which TorchSharp's API does not tell. Numbers devices
/// as torch does, CUDA_VISIBLE_DEVICES included.
/// </summary>
public static class CudaDriver
{
    private const int Success = 0;
    private const int NameLength = 256;

    private static string File => OperatingSystem.IsWindows() ? "nvcuda.dll" : "libcuda.so.1";

    private delegate int InitializeFunction(uint flags);

    private delegate int DeviceFunction(out int device, int ordinal);

    private delegate int NameFunction([Out] byte[] name, int length, int device);

    private delegate int MemoryFunction(out nuint bytes, int device);

    private delegate int RetainFunction(out nint context, int device);

    private delegate int ContextFunction(nint context);

    private delegate int PopFunction(out nint context);

    private delegate int ReleaseFunction(int device);

    private delegate int FreeFunction(out nuint free, out nuint total);

    /// <summary>Describes one device, or returns null if the driver cannot be asked.</summary>
    /// <param name="ordinal">The number in <c>cuda:N</c>.</param>
    public static CudaDevice? Describe(int ordinal)
    {
        if (!NativeLibrary.TryLoad(File, out var driver))
            return null;
        var name = new byte[NameLength];
        var known = Function<InitializeFunction>(driver, "cuInit")(0) == Success
            & Function<DeviceFunction>(driver, "cuDeviceGet")(out var device, ordinal) == Success
            & Function<NameFunction>(driver, "cuDeviceGetName")(name, name.Length, device) == Success
            & Function<MemoryFunction>(driver, "cuDeviceTotalMem_v2")(out var bytes, device) == Success;
        return known ? new CudaDevice(Encoding.ASCII.GetString(name).TrimEnd('\0'), bytes) : null;
    }

    /// <summary>The memory in use on a device by all processes, or null if the driver cannot be asked.</summary>
    /// <param name="ordinal">The number in <c>cuda:N</c>.</param>
    internal static long? MemoryInUse(int ordinal)
    {
        if (!NativeLibrary.TryLoad(File, out var driver)
            || Function<InitializeFunction>(driver, "cuInit")(0) != Success
            || Function<DeviceFunction>(driver, "cuDeviceGet")(out var device, ordinal) != Success
            || Function<RetainFunction>(driver, "cuDevicePrimaryCtxRetain")(out var context, device) != Success)
        {
            return null;
        }
        // The driver answers for the current context, which is changed for the question.
        var pushed = Function<ContextFunction>(driver, "cuCtxPushCurrent_v2")(context) == Success;
        var known = Function<FreeFunction>(driver, "cuMemGetInfo_v2")(out var free, out var total) == Success;
        if (pushed)
            Function<PopFunction>(driver, "cuCtxPopCurrent_v2")(out _);
        Function<ReleaseFunction>(driver, "cuDevicePrimaryCtxRelease_v2")(device);
        return pushed && known ? (long)(total - free) : null;
    }

    private static T Function<T>(nint library, string name)
        where T : Delegate =>
        Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, name));
}
