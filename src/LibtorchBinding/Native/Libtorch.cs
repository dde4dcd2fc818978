using System.Runtime.InteropServices;

namespace LibtorchBinding.Native;

/// <summary>Which libtorch this process runs on.</summary>
public static class Libtorch
{
    /// <summary>Its version, such as 2.11.0.</summary>
    public static string Version => Text(NativeMethods.binding_version());

    /// <summary>How it was built, and its BLAS, threads and processor features, as several lines of text.</summary>
    public static string Configuration => Text(NativeMethods.binding_configuration());

    /// <summary>The file that it was loaded from, or an empty string where the system does not say.</summary>
    public static string Path => LoadedFile("libtorch_cpu.");

    /// <summary>
    /// Whether oneDNN multiplies its matrices of float32, as it does for a libtorch that takes its BLAS from the system.
    /// </summary>
    public static bool MultipliesByOneDnn
    {
        get
        {
            Status.Check(NativeMethods.binding_products_by_onednn(out var answer));
            return answer != 0;
        }
    }

    /// <summary>The path of the first loaded file whose name starts so, from the process's memory map.</summary>
    internal static string LoadedFile(string prefix)
    {
        // The library is mapped once a function of it was called.
        _ = NativeMethods.binding_version();
        const string maps = "/proc/self/maps";
        if (!File.Exists(maps)) return "";
        return File.ReadLines(maps)
            .Select(line => line.IndexOf('/') is var start and >= 0 ? line[start..] : "")
            .FirstOrDefault(path => NameOf(path).StartsWith(prefix, StringComparison.Ordinal)) ?? "";

        static string NameOf(string path) => System.IO.Path.GetFileName(path);
    }

    private static string Text(nint text) => Marshal.PtrToStringUTF8(text) ?? "";
}
