using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Benchmarking;

/// <summary>What is measured.</summary>
/// <param name="Name">What results call it.</param>
/// <param name="Configuration">The model, its data and its training.</param>
public sealed record BenchmarkSubject(string Name, RunConfiguration Configuration)
{
    /// <summary>
    /// The trained model that searches for answers, with its own vocabularies; null to search with the untrained one.
    /// </summary>
    public RunFolder? Run { get; init; }

    /// <summary>Values to use instead of those of <see cref="Run"/>, such as <c>data.root=../text</c>.</summary>
    public IReadOnlyList<string> RunOverrides { get; init; } = [];

    /// <summary>Opens <see cref="Run"/> on the configuration's device; null if there is none.</summary>
    internal LoadedRun? Open() => Run is null
        ? null
        : LoadedRun.Open(Run, Configuration.Device, overrides: RunOverrides);
}
