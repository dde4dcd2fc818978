using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Experiments;

/// <summary>One training that an experiment asks for.</summary>
/// <param name="Variant">The variant's name.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Folder">Its run folder.</param>
/// <param name="Configuration">Its whole configuration: base, variant's overrides, seed.</param>
/// <param name="Fingerprint">What a result has to carry to be that of this configuration.</param>
public sealed record PlannedRun(
    string Variant, int Seed, string Folder, RunConfiguration Configuration, Fingerprint Fingerprint)
{
    /// <summary>The file that is there once the run is finished.</summary>
    public string ResultPath => Path.Combine(Folder, "result.json");

    /// <summary>Its result, or null if there is none that belongs to this configuration.</summary>
    public RunResult? FindResult() =>
        RunResult.TryLoad(ResultPath) is { } result && result.Fingerprint == Fingerprint ? result : null;

    internal RunOutcome Open() => new(Variant, Seed, Folder, RunStatus.Open);

    internal RunOutcome Finished(RunResult result) => new(Variant, Seed, Folder, RunStatus.Finished, Result: result);

    internal RunOutcome Failed(string reason) => new(Variant, Seed, Folder, RunStatus.Failed, Failure: reason);
}
