using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Cli.Translating;

/// <summary>Runs that were opened together and are closed together.</summary>
internal sealed class OpenRuns : IDisposable
{
    private readonly List<LoadedRun> runs = [];

    /// <summary>The runs, in the order in which they were opened.</summary>
    public IReadOnlyList<LoadedRun> All => runs;

    /// <summary>Opens one more.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="device">Where to compute.</param>
    /// <param name="overrides">Settings to use instead of the run's.</param>
    /// <exception cref="InputException">It is no run folder, or has no state that fits.</exception>
    public void Open(string folder, string device, IReadOnlyList<string> overrides) =>
        runs.Add(LoadedRun.Open(new RunFolder(folder), device, overrides: overrides));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var run in runs)
            run.Dispose();
    }
}
