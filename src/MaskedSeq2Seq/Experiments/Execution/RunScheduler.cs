using System.Collections.Concurrent;
using System.Globalization;

namespace MaskedSeq2Seq.Experiments;

/// <summary>
/// Trains the runs of an experiment, each in a process of its own, as many side by side as there are slots. A run that
/// fails does not end the others; a run whose result is there already is not repeated.
/// </summary>
/// <param name="command">How to start the process of a run.</param>
/// <param name="slots">How the runs share the machine.</param>
/// <param name="observer">Is told what happens.</param>
public sealed class RunScheduler(RunCommand command, RunSlots slots, IExperimentObserver observer)
{
    private readonly Lock speaking = new();

    /// <summary>Runs what is not finished yet, in the order of the list.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="stop">Starts no more runs, and asks those that run to save their state and end.</param>
    /// <param name="kill">Ends those that run at once.</param>
    /// <returns>
    /// What became of each run, in the order of the list. A stopped run is open: the same call goes on with it.
    /// </returns>
    public async Task<IReadOnlyList<RunOutcome>> RunAsync(
        IReadOnlyList<PlannedRun> runs, CancellationToken stop, CancellationToken kill = default)
    {
        var outcomes = new RunOutcome[runs.Count];
        var open = new ConcurrentQueue<int>();
        for (var i = 0; i < runs.Count; i++)
        {
            outcomes[i] = runs[i].Open();
            if (FindFinished(runs[i]) is { } finished)
                outcomes[i] = finished;
            else
                open.Enqueue(i);
        }
        await Task.WhenAll(slots.Devices.Select(device => Task.Run(() => WorkAsync(device), CancellationToken.None)))
            .ConfigureAwait(false);
        return outcomes;

        async Task WorkAsync(string device)
        {
            while (!stop.IsCancellationRequested && !kill.IsCancellationRequested && open.TryDequeue(out var next))
                outcomes[next] = await RunAsync(runs[next], device, stop, kill).ConfigureAwait(false);
        }
    }

    private RunOutcome? FindFinished(PlannedRun run)
    {
        if (run.FindResult() is not { } result)
            return null;
        Tell(() => observer.Skipped(run, result));
        return run.Finished(result);
    }

    private async Task<RunOutcome> RunAsync(
        PlannedRun run, string device, CancellationToken stop, CancellationToken kill)
    {
        try
        {
            var preparation = ExperimentFolder.Prepare(run, device, slots.Threads);
            Tell(() => observer.Started(run, preparation));
            var process = new RunProcess(
                command.For(run.Folder, slots.Threads),
                Path.Combine(run.Folder, "errors.txt"),
                progress => Tell(() => observer.Progressed(run, progress)));
            var end = await process.RunAsync(stop, kill).ConfigureAwait(false);
            return Judge(run, end, stop.IsCancellationRequested || kill.IsCancellationRequested);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Failed(run, error.Message);
        }
    }

    private RunOutcome Judge(PlannedRun run, RunProcessEnd end, bool stopping)
    {
        if (end.ExitCode == 0 && run.FindResult() is { } result)
        {
            Tell(() => observer.Finished(run, result));
            return run.Finished(result);
        }
        // A process that the terminal's Ctrl+C ended before it could speak was stopped as well.
        if (end.Stopped || stopping)
        {
            Tell(() => observer.Stopped(run));
            return run.Open();
        }
        return Failed(run, end.Failure ?? Describe(end.ExitCode));
    }

    private RunOutcome Failed(PlannedRun run, string reason)
    {
        Tell(() => observer.Failed(run, reason));
        return run.Failed(reason);
    }

    // A process that a signal ended has the exit code 128 + signal; 9 is what Linux sends when the memory is full.
    private static string Describe(int exitCode) => exitCode switch
    {
        0 => "ended without a result",
        137 => "was killed (signal 9), as the system does when memory is full: try fewer jobs or smaller batches",
        > 128 and < 160 => string.Create(CultureInfo.InvariantCulture, $"was ended by signal {exitCode - 128}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"ended with exit code {exitCode} and no message"),
    };

    private void Tell(Action speak)
    {
        lock (speaking)
            speak();
    }
}
