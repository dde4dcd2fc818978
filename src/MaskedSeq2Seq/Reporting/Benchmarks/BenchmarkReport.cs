using System.Text.Json;
using MaskedSeq2Seq.Benchmarking;
using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Reporting;

/// <summary>A benchmark in JSON, for programs.</summary>
public static class BenchmarkReport
{
    private sealed record Content<T>(string Command, DateTimeOffset Date, T Result);

    /// <summary>All that was measured of one configuration.</summary>
    /// <param name="result">What was measured.</param>
    /// <param name="command">The command that measured it.</param>
    /// <param name="date">When.</param>
    public static string Json(BenchmarkResult result, string command, DateTimeOffset date) =>
        Write(result, command, date);

    /// <summary>All that was measured of two configurations, turn by turn.</summary>
    /// <param name="comparison">What was measured.</param>
    /// <param name="command">The command that measured it.</param>
    /// <param name="date">When.</param>
    public static string Json(BenchmarkComparison comparison, string command, DateTimeOffset date) =>
        Write(comparison, command, date);

    private static string Write<T>(T result, string command, DateTimeOffset date) =>
        JsonSerializer.Serialize(new Content<T>(command, date, result), ResultJson.Indented) + "\n";
}
