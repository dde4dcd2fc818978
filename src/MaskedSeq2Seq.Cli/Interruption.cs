using System.Runtime.InteropServices;

namespace MaskedSeq2Seq.Cli;

/// <summary>
/// Turns Ctrl+C, a closed terminal and <c>kill</c> into a cancellation, so that work can save its state; a second
/// signal ends the program at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> registrations;

    public Interruption() =>
        registrations = Signals.Select(signal => PosixSignalRegistration.Create(signal, OnSignal)).ToList();

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        if (source.IsCancellationRequested)
            Environment.Exit(ExitCode.Interrupted);
        context.Cancel = true;
        source.Cancel();
    }
}
