using System.Globalization;
using System.Runtime.InteropServices;

namespace LibtorchBinding.Native;

/// <summary>
/// Records which operators libtorch runs, on all threads of the process, those of the backward pass and those that
/// operators call themselves included. While it records, every call takes a fraction of a microsecond longer.
/// </summary>
public static class OperatorProfile
{
    private const int Fields = 4;

    /// <summary>Begins to record; what was recorded before is forgotten.</summary>
    public static void Start() => Status.Check(NativeMethods.binding_profile_start());

    /// <summary>Ends the recording.</summary>
    /// <returns>
    /// Each operator by its schema name, such as <c>aten::mm</c>: how often it was called, how often not by another
    /// operator, and its seconds without those of the operators that it called. On a CUDA device these are the seconds
    /// that the host took to start it.
    /// </returns>
    public static IReadOnlyList<(string Name, long Calls, long Outermost, double Seconds)> Stop()
    {
        Status.Check(NativeMethods.binding_profile_stop(out var text));
        var lines = Marshal.PtrToStringUTF8(text) ?? "";
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
    }

    private static (string Name, long Calls, long Outermost, double Seconds) Parse(string line)
    {
        var parts = line.Split('\t', Fields);
        return (parts[0], Number(parts[1]), Number(parts[2]), Number(parts[3]) / 1e9);
    }

    private static long Number(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);
}
