using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Experiments;

/// <summary>An experiment, planned: every run with its whole configuration and its folder.</summary>
public sealed class Experiment
{
    internal Experiment()
    {
    }

    /// <summary>The file it was read from.</summary>
    public required string File { get; init; }

    /// <summary>What it asks.</summary>
    public required ExperimentDescription Description { get; init; }

    /// <summary>The configuration of the baseline, whose seed is the first.</summary>
    public required RunConfiguration BaselineConfiguration { get; init; }

    /// <summary>The folder for runs and results.</summary>
    public required string Folder { get; init; }

    /// <summary>Runs side by side; 0 for as many as the machine carries.</summary>
    public required int Jobs { get; init; }

    /// <summary>The runs, seed by seed, so that variants can be compared before all seeds are done.</summary>
    public required IReadOnlyList<PlannedRun> Runs { get; init; }

    /// <summary>Reads an experiment file and plans its runs; nothing is written.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What the command line says.</param>
    /// <exception cref="InputException">
    /// The file, its base, an override or a data file cannot be used; the message names the line.
    /// </exception>
    public static Experiment Load(string path, ExperimentOptions? options = null) =>
        new ExperimentLoader(path, options ?? new ExperimentOptions()).Load();

    /// <summary>How the runs share a machine.</summary>
    /// <param name="machine">The machine.</param>
    public RunSlots Share(Machine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return RunSlots.Share(Runs.Count, BaselineConfiguration.Device, BaselineConfiguration.Threads, Jobs, machine);
    }

    /// <summary>What is known of the runs from their folders, without running anything.</summary>
    public IReadOnlyList<RunOutcome> FindOutcomes() =>
        [.. Runs.Select(run => run.FindResult() is { } result ? run.Finished(result) : run.Open())];
}
