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

    private delegate int InitializeFunction(uint flags);

    private delegate int DeviceFunction(out int device, int ordinal);

    private delegate int NameFunction([Out] byte[] name, int length, int device);

    private delegate int MemoryFunction(out nuint bytes, int device);

    /// <summary>Describes one device, or returns null if the driver cannot be asked.</summary>
    /// <param name="ordinal">The number in <c>cuda:N</c>.</param>
    public static CudaDevice? Describe(int ordinal)
    {
        var file = OperatingSystem.IsWindows() ? "nvcuda.dll" : "libcuda.so.1";
        if (!NativeLibrary.TryLoad(file, out var driver))
            return null;
        var name = new byte[NameLength];
        var known = Function<InitializeFunction>(driver, "cuInit")(0) == Success
            & Function<DeviceFunction>(driver, "cuDeviceGet")(out var device, ordinal) == Success
            & Function<NameFunction>(driver, "cuDeviceGetName")(name, name.Length, device) == Success
            & Function<MemoryFunction>(driver, "cuDeviceTotalMem_v2")(out var bytes, device) == Success;
        return known ? new CudaDevice(Encoding.ASCII.GetString(name).TrimEnd('\0'), bytes) : null;
    }

    private static T Function<T>(nint library, string name)
        where T : Delegate =>
        Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, name));
}
