using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Tests.Experiments;

/// <summary>Keeps what it is told, in words.</summary>
internal sealed class RecordingExperimentObserver : IExperimentObserver
{
    private int running;

    public List<string> Heard { get; } = [];

    public int MostSideBySide { get; private set; }

    public Action<PlannedRun, RunEvent> OnProgress { get; init; } = (_, _) => { };

    public void Skipped(PlannedRun run, RunResult result) => Heard.Add($"{Name(run)} skipped");

    public void Started(PlannedRun run, RunPreparation preparation)
    {
        Heard.Add($"{Name(run)} started {preparation}");
        MostSideBySide = Math.Max(MostSideBySide, ++running);
    }

    public void Progressed(PlannedRun run, RunEvent progress)
    {
        Heard.Add($"{Name(run)} {progress.GetType().Name}");
        OnProgress(run, progress);
    }

    public void Finished(PlannedRun run, RunResult result) => End($"{Name(run)} finished");

    public void Failed(PlannedRun run, string reason) => End($"{Name(run)} failed: {reason}");

    public void Stopped(PlannedRun run) => End($"{Name(run)} stopped");

    private void End(string text)
    {
        running--;
        Heard.Add(text);
    }

    private static string Name(PlannedRun run) => $"{run.Variant} {run.Seed}";
}
