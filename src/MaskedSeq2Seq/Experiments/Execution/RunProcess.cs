using System.ComponentModel;
using System.Diagnostics;

namespace MaskedSeq2Seq.Experiments;

/// <summary>How the process of a run ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Stopped">Whether it said that it stopped on request.</param>
/// <param name="Failure">Why it failed, as far as it said so.</param>
internal sealed record RunProcessEnd(int ExitCode, bool Stopped, string? Failure);

/// <summary>The process of one run: reads what it says, and asks it to stop.</summary>
/// <param name="start">How to start it.</param>
/// <param name="errorLog">The file that keeps what it prints on standard error.</param>
/// <param name="progressed">Is told each event.</param>
internal sealed class RunProcess(ProcessStartInfo start, string errorLog, Action<RunEvent> progressed)
{
    private bool stopped;
    private string? reported;
    private string? lastError;

    /// <summary>Runs the process to its end.</summary>
    /// <param name="stop">
    /// Asks it to save its state and end, by the line <c>stop</c> and the end of its standard input. The death of this
    /// process ends that input too, so no run is left behind.
    /// </param>
    /// <param name="kill">Ends it at once.</param>
    public async Task<RunProcessEnd> RunAsync(CancellationToken stop, CancellationToken kill)
    {
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception error)
        {
            return new RunProcessEnd(-1, Stopped: false, $"cannot start `{start.FileName}`: {error.Message}");
        }
        using var stopping = stop.Register(() => AskToStop(process));
        using var killing = kill.Register(() => Kill(process));
        try
        {
            await Task.WhenAll(ReadEventsAsync(process), ReadErrorsAsync(process)).ConfigureAwait(false);
        }
        catch
        {
            // Whoever could not be told or written to, the run must not go on unheard.
            Kill(process);
            throw;
        }
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        return new RunProcessEnd(process.ExitCode, stopped, reported ?? lastError);
    }

    private async Task ReadEventsAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None).ConfigureAwait(false) is { } line)
        {
            if (RunEvent.TryParse(line) is not { } progress)
                continue;
            stopped |= progress is RunStopped;
            reported = (progress as RunFailed)?.Reason ?? reported;
            progressed(progress);
        }
    }

    private async Task ReadErrorsAsync(Process process)
    {
        StreamWriter? log = null;
        try
        {
            while (await process.StandardError.ReadLineAsync(CancellationToken.None).ConfigureAwait(false) is { } line)
            {
                log ??= new StreamWriter(errorLog, append: true) { AutoFlush = true };
                await log.WriteLineAsync(line).ConfigureAwait(false);
                // An unhandled exception ends with the frames of its stack; the line above them says what happened.
                if (!string.IsNullOrWhiteSpace(line) && !line.StartsWith("   at ", StringComparison.Ordinal))
                    lastError = line.Trim();
            }
        }
        finally
        {
            if (log is not null)
                await log.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static void AskToStop(Process process)
    {
        try
        {
            process.StandardInput.WriteLine(StopSignal.StopLine);
            process.StandardInput.Close();
        }
        catch (Exception error) when (error is IOException or InvalidOperationException)
        {
            // It has ended already: there is nobody left to ask.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It has ended already.
        }
    }
}
