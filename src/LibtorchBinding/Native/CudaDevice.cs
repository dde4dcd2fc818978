using System.Runtime.InteropServices;

namespace LibtorchBinding.Native;

/// <summary>A CUDA device, as the CUDA (or HIP) runtime that libtorch has loaded describes it.</summary>
/// <param name="Index">Its number.</param>
/// <param name="Name">Its name; empty where the runtime does not say.</param>
/// <param name="TotalMemory">Its memory in bytes; 0 where the runtime does not say.</param>
/// <param name="FreeMemory">What of it is free, in bytes.</param>
public sealed unsafe record CudaDevice(int Index, string Name, long TotalMemory, long FreeMemory)
{
    // Larger than the properties of any version so far. The name comes first in all of them.
    private const int PropertiesSize = 8192;
    private const int NameSize = 256;

    /// <summary>All CUDA devices of this machine.</summary>
    public static IReadOnlyList<CudaDevice> All()
    {
        var count = NativeMethods.binding_cuda_device_count();
        if (count == 0) return [];
        var (library, prefix) = Runtime();
        return [.. Enumerable.Range(0, count).Select(index => Describe(library, prefix, index))];
    }

    private static (nint Library, string Prefix) Runtime()
    {
        foreach (var (file, prefix) in new[] { ("libcudart", "cuda"), ("libamdhip64", "hip") })
        {
            var path = Libtorch.LoadedFile(file);
            if (path.Length > 0 && NativeLibrary.TryLoad(path, out var library)) return (library, prefix);
        }

        return (0, "");
    }

    private static CudaDevice Describe(nint library, string prefix, int index)
    {
        if (library == 0) return new CudaDevice(index, "", 0, 0);
        var (free, total) = Memory(library, prefix, index);
        return new CudaDevice(index, NameOf(library, prefix, index), total, free);
    }

    private static string NameOf(nint library, string prefix, int index)
    {
        if (!NativeLibrary.TryGetExport(library, prefix + "GetDeviceProperties_v2", out var get)
            && !NativeLibrary.TryGetExport(library, prefix + "GetDeviceProperties", out get)) return "";
        var properties = (byte*)NativeMemory.AllocZeroed(PropertiesSize);
        try
        {
            if (((delegate* unmanaged<byte*, int, int>)get)(properties, index) != 0) return "";
            var name = new ReadOnlySpan<byte>(properties, NameSize);
            var end = name.IndexOf((byte)0);
            return System.Text.Encoding.UTF8.GetString(end < 0 ? name : name[..end]);
        }
        finally
        {
            NativeMemory.Free(properties);
        }
    }

    /// <summary>The runtime answers for the current device, which is changed for the question.</summary>
    private static (long Free, long Total) Memory(nint library, string prefix, int index)
    {
        if (!NativeLibrary.TryGetExport(library, prefix + "MemGetInfo", out var info)
            || !NativeLibrary.TryGetExport(library, prefix + "GetDevice", out var get)
            || !NativeLibrary.TryGetExport(library, prefix + "SetDevice", out var set)) return (0, 0);
        var setDevice = (delegate* unmanaged<int, int>)set;
        int before;
        if (((delegate* unmanaged<int*, int>)get)(&before) != 0 || setDevice(index) != 0) return (0, 0);
        nuint free, total;
        var failed = ((delegate* unmanaged<nuint*, nuint*, int>)info)(&free, &total) != 0;
        _ = setDevice(before);
        return failed ? (0, 0) : ((long)free, (long)total);
    }
}
