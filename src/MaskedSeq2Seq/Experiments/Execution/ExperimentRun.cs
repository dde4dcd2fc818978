using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Experiments;

/// <summary>What the process of one run does: train or go on, test the best state, leave the result.</summary>
public static class ExperimentRun
{
    /// <summary>Runs what a folder's configuration asks for.</summary>
    /// <param name="folder">The run folder, with its configuration in place.</param>
    /// <param name="progress">Hears about it in lines of JSON (<see cref="RunEvent"/>).</param>
    /// <param name="ct">Ends it after the step under way, with the state saved.</param>
    /// <returns>Whether the run finished; otherwise it was stopped and can go on.</returns>
    /// <exception cref="InputException">The configuration or the data cannot be used.</exception>
    public static bool Execute(string folder, TextWriter progress, CancellationToken ct = default)
    {
        var lines = new ProgressLines(progress);
        try
        {
            var finished = Execute(new RunFolder(folder), lines, ct);
            lines.Write(finished ? new RunFinished() : new RunStopped());
            return finished;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            lines.Write(new RunStopped());
            return false;
        }
        catch (Exception error)
        {
            lines.Write(new RunFailed(error.Message.ReplaceLineEndings(" ")));
            throw;
        }
    }

    private static bool Execute(RunFolder folder, ProgressLines lines, CancellationToken ct)
    {
        var configuration = folder.ReadConfiguration();
        var summary = TrainingRun.Execute(configuration, folder, resume: true, lines, ct);
        if (summary.Reason == StopReason.Cancelled)
            return false;
        lines.Report(0);
        var test = Test(folder, configuration, lines, ct);
        folder.WriteTest(test);
        var result = new RunResult
        {
            Fingerprint = ExperimentFolder.FingerprintOf(folder.Path) ?? Fingerprint.Of(configuration, new DataFiles()),
            HigherIsBetter = QualityMetrics.Create(test.Metric).HigherIsBetter,
            Test = test,
            Steps = summary.Steps,
            TrainingSeconds = summary.TrainingSeconds,
            TokensPerSecond = summary.TokensPerSecond,
            Curve = LearningCurve.Read(folder.MetricsFile),
            Environment = RunEnvironment.Of(configuration),
        };
        result.Save(folder.ResultFile);
        return true;
    }

    private static TestResult Test(
        RunFolder folder, RunConfiguration configuration, ProgressLines lines, CancellationToken ct)
    {
        using var run = LoadedRun.Open(folder, configuration.Device);
        return run.Evaluate(lines, ct);
    }
}
