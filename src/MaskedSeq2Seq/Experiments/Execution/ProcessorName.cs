using System.Runtime.InteropServices;

namespace MaskedSeq2Seq.Experiments;

/// <summary>Finds out what the processor is called; .NET does not say.</summary>
internal static class ProcessorName
{
    private const string LinuxList = "/proc/cpuinfo";

    /// <summary>The processor's name, or its architecture where no name can be found.</summary>
    public static string Find()
    {
        var architecture = RuntimeInformation.ProcessArchitecture.ToString();
        if (File.Exists(LinuxList))
            return In(File.ReadLines(LinuxList)) ?? architecture;
        return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? architecture;
    }

    /// <summary>The name in Linux's list of processors, or null.</summary>
    internal static string? In(IEnumerable<string> lines) => lines
        .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?
        .Split(':', 2).ElementAtOrDefault(1)?.Trim();
}
