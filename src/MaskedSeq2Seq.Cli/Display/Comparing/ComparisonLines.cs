using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>A comparison as plain lines: for files, pipes and logs.</summary>
/// <param name="output">Where the lines go.</param>
internal sealed class ComparisonLines(TextWriter output) : IExperimentObserver
{
    /// <summary>How a run is called on the screen.</summary>
    public static string NameOf(PlannedRun run) => $"{run.Variant}, seed {run.Seed}";

    /// <inheritdoc/>
    public void Skipped(PlannedRun run, RunResult result) => Line(run, "has its result already");

    /// <inheritdoc/>
    public void Started(PlannedRun run, RunPreparation preparation) => Line(run, preparation switch
    {
        RunPreparation.Continued => "goes on",
        RunPreparation.Replaced => "begins; what stood in its folder was moved aside",
        _ => "begins",
    });

    /// <inheritdoc/>
    public void Progressed(PlannedRun run, RunEvent progress)
    {
        if (progress is RunValidated { Point: var point })
            Line(run, $"step {Words.Count(point.Step)}, validation perplexity {Words.Perplexity(point.Perplexity)}, "
                + $"{Words.Share(point.SequenceAccuracy)} of sentences right");
        else if (progress is RunEvaluating { Share: 0 })
            Line(run, "is being tested");
    }

    /// <inheritdoc/>
    public void Finished(PlannedRun run, RunResult result) =>
        Line(run, $"is done: {Words.Count(result.Steps)} steps in {Words.Duration(result.TrainingSeconds)}");

    /// <inheritdoc/>
    public void Failed(PlannedRun run, string reason) => Line(run, $"failed: {reason}");

    /// <inheritdoc/>
    public void Stopped(PlannedRun run) => Line(run, "was stopped, its state saved");

    private void Line(PlannedRun run, string what) => output.WriteLine($"{NameOf(run)}: {what}");
}
