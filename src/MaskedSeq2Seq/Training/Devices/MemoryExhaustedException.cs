using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace MaskedSeq2Seq.Training;

/// <summary>The memory of a device, or of the host, ran out.</summary>
public sealed partial class MemoryExhaustedException : InputException
{
    // torch has no type of error for it: CUDA's and ROCm's allocator, libtorch's on the host (Linux, Windows), C++'s,
    // and cuBLAS and cuDNN, which allocate on their own.
    private static readonly string[] Signs =
        ["out of memory", "can't allocate memory", "not enough memory", "bad_alloc", "STATUS_ALLOC_FAILED"];

    /// <summary>Creates the error.</summary>
    /// <param name="remedy">The setting that takes less memory, and what to do with it.</param>
    /// <param name="cause">What torch said.</param>
    public MemoryExhaustedException(string remedy, Exception cause)
        : base($"{Describe(cause)}: {remedy}", inner: cause)
    {
        Remedy = remedy;
    }

    /// <summary>The setting that takes less memory, and what to do with it.</summary>
    public string Remedy { get; }

    /// <summary>Tells a lack of memory from other failures.</summary>
    /// <param name="failure">What was thrown.</param>
    public static bool IsLackOfMemory(Exception failure) =>
        failure is OutOfMemoryException
        || (failure is ExternalException
            && Signs.Any(sign => failure.Message.Contains(sign, StringComparison.OrdinalIgnoreCase)));

    private static string Describe(Exception cause)
    {
        var place = cause.Message.Contains("CUDA", StringComparison.Ordinal) ? "the CUDA device is out of memory"
            : cause.Message.Contains("HIP", StringComparison.Ordinal) ? "the ROCm device is out of memory"
            : "out of memory";
        return Attempt().Match(cause.Message) is { Success: true } attempt
            ? $"{place} (tried to allocate {attempt.Groups[1]})"
            : place;
    }

    [GeneratedRegex(@"tried to allocate ([0-9.]+ ?(?:[KMGT]iB|bytes))", RegexOptions.IgnoreCase)]
    private static partial Regex Attempt();
}
