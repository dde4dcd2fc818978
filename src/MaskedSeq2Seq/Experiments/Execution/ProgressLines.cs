using System.Diagnostics;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Experiments;

/// <summary>Writes what a run does as lines of JSON for the process that started it.</summary>
/// <param name="output">Where to.</param>
internal sealed class ProgressLines(TextWriter output) : ITrainingObserver, IProgress<double>
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(0.5);

    private readonly Stopwatch sinceReport = Stopwatch.StartNew();

    /// <summary>Writes an event as a line.</summary>
    public void Write(RunEvent progress)
    {
        output.WriteLine(progress.ToLine());
        output.Flush();
    }

    /// <inheritdoc/>
    public void Started(TrainingStart start)
    {
        ArgumentNullException.ThrowIfNull(start);
        Write(new RunBegun(start.Step, start.TotalSteps, start.Device));
    }

    /// <inheritdoc/>
    public void Stepped(StepProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        Write(new RunStepped(
            progress.Step, progress.TotalSteps, progress.Loss, progress.TokensPerSecond, progress.SecondsLeft));
    }

    /// <inheritdoc/>
    public void Validated(ValidationEvent validation)
    {
        ArgumentNullException.ThrowIfNull(validation);
        Write(new RunValidated(CurvePoint.Of(validation)));
    }

    /// <inheritdoc/>
    public void Saved(string path)
    {
        // Nobody waits for that.
    }

    /// <inheritdoc/>
    public void Finished(TrainingSummary summary)
    {
        // The run goes on with its test.
    }

    /// <summary>Reports the share of the test that is done, not more often than a reader can follow.</summary>
    /// <param name="value">The share, 0 to 1.</param>
    public void Report(double value)
    {
        if (value is > 0 and < 1 && sinceReport.Elapsed < BetweenReports)
            return;
        sinceReport.Restart();
        Write(new RunEvaluating(value));
    }
}
