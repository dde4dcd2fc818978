namespace MaskedSeq2Seq.Experiments;

/// <summary>
/// A run's side of being stopped: its token is cancelled by the line <c>stop</c> or the end of the input, so that a run
/// ends after the step it is in, on every system, when it is asked to or when the process that started it is gone.
/// </summary>
public sealed class StopSignal : IDisposable
{
    /// <summary>The line that asks a run to stop.</summary>
    public const string StopLine = "stop";

    private readonly CancellationTokenSource source;

    private StopSignal(CancellationToken also) => source = CancellationTokenSource.CreateLinkedTokenSource(also);

    /// <summary>Is cancelled once the run is to stop.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Begins to watch an input.</summary>
    /// <param name="input">The run's standard input.</param>
    /// <param name="also">A second reason to stop.</param>
    public static StopSignal Watch(TextReader input, CancellationToken also = default)
    {
        var signal = new StopSignal(also);
        // A thread of its own, which does not keep the process alive: a read of standard input cannot be interrupted.
        new Thread(() => signal.WaitFor(input)) { IsBackground = true, Name = "stop signal" }.Start();
        return signal;
    }

    /// <summary>Ends the use of the token; the input stays open.</summary>
    public void Dispose() => source.Dispose();

    private void WaitFor(TextReader input)
    {
        while (input.ReadLine() is { } line && line.Trim() != StopLine)
        {
        }
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The run has ended by itself.
        }
    }
}
