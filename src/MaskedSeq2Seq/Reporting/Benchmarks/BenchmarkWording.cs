using System.Globalization;

namespace MaskedSeq2Seq.Reporting;

/// <summary>How the numbers of a benchmark are written.</summary>
internal static class BenchmarkWording
{
    private const double Mebi = 1 << 20;

    /// <summary>A whole number in groups of three: <c>12,345</c>.</summary>
    public static string Whole(double number) => Text(number, "N0");

    /// <summary>A rate: whole, or with tenths while they mean something.</summary>
    public static string Rate(double perSecond) => Text(perSecond, perSecond < 100 ? "0.0" : "N0");

    /// <summary>A share as a percentage: <c>8.1 %</c>.</summary>
    public static string Share(double share) => Text(100 * share, "0.0") + " %";

    /// <summary>A time in milliseconds: <c>12.34</c>.</summary>
    public static string Milliseconds(double seconds) => Text(1000 * seconds, "N2");

    /// <summary>A time in seconds: <c>3.21</c>.</summary>
    public static string Seconds(double seconds) => Text(seconds, "0.00");

    /// <summary>Operations a second: <c>195 GFLOP/s</c>.</summary>
    public static string OperationRate(double perSecond) => Text(perSecond / 1e9, "N0") + " GFLOP/s";

    /// <summary>Operations: <c>18.1 million</c>.</summary>
    public static string Millions(double number) => Text(number / 1e6, "N1") + " million";

    /// <summary>Bytes a second: <c>12.3 GB/s</c>.</summary>
    public static string ByteRate(double perSecond) => Text(perSecond / 1e9, "N1") + " GB/s";

    /// <summary>An amount of memory: <c>412 MiB</c>.</summary>
    public static string Memory(double bytes) => Text(bytes / Mebi, "N0") + " MiB";

    /// <summary>How many times as fast: <c>1.32</c>.</summary>
    public static string Ratio(double ratio) => Text(ratio, "0.000");

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
