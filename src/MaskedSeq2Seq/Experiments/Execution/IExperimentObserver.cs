namespace MaskedSeq2Seq.Experiments;

/// <summary>
/// Is told what the runs of an experiment do. The calls come from several threads, but one at a time.
/// </summary>
public interface IExperimentObserver
{
    /// <summary>A run needs no training: its result is there already.</summary>
    /// <param name="run">The run.</param>
    /// <param name="result">Its result.</param>
    void Skipped(PlannedRun run, RunResult result);

    /// <summary>A run's process was started.</summary>
    /// <param name="run">The run.</param>
    /// <param name="preparation">Whether it begins, goes on, or replaces a run of another configuration.</param>
    void Started(PlannedRun run, RunPreparation preparation);

    /// <summary>A run said how far it is.</summary>
    /// <param name="run">The run.</param>
    /// <param name="progress">What it said.</param>
    void Progressed(PlannedRun run, RunEvent progress);

    /// <summary>A run has a result.</summary>
    /// <param name="run">The run.</param>
    /// <param name="result">Its result.</param>
    void Finished(PlannedRun run, RunResult result);

    /// <summary>A run ended with an error.</summary>
    /// <param name="run">The run.</param>
    /// <param name="reason">Why, in one line.</param>
    void Failed(PlannedRun run, string reason);

    /// <summary>A run was stopped on request, its state saved.</summary>
    /// <param name="run">The run.</param>
    void Stopped(PlannedRun run);
}
