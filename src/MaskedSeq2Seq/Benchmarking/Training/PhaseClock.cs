using System.Diagnostics;
using MaskedSeq2Seq.Model;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Benchmarking;

/// <summary>
/// Tells how long each phase takes. It waits for the device at each change of phase, so the phases of a CUDA device add
/// up to more than a step takes that is left alone.
/// </summary>
/// <param name="device">Where the work is done.</param>
internal sealed class PhaseClock(Device device)
{
    private readonly double[] seconds = new double[Enum.GetValues<StepPhase>().Length];
    private readonly Stopwatch watch = new();
    private StepPhase current = StepPhase.Between;

    /// <summary>Ends the phase under way, and begins another.</summary>
    /// <param name="phase">The phase that begins.</param>
    public void Enter(StepPhase phase)
    {
        DeviceWork.Finish(device);
        seconds[(int)current] += watch.Elapsed.TotalSeconds;
        watch.Restart();
        current = phase;
    }

    /// <summary>The mean over some steps.</summary>
    /// <param name="steps">The steps since the clock was made.</param>
    public PhaseTimes PerStep(int steps) => new(
        [.. Enum.GetValues<StepPhase>().Select(phase => new PhaseTime(phase, seconds[(int)phase] / steps))]);
}
