using System.Diagnostics;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Benchmarking;

/// <summary>Times one small piece of work again and again.</summary>
internal static class RateTrials
{
    // Many and short, so that on a busy machine some find a core that nobody else wants meanwhile.
    private const int Trials = 30;
    private const double SecondsOfTrial = 0.02;

    /// <summary>The best rate of some trials, each of as many repetitions as fill a fiftieth of a second.</summary>
    /// <param name="amount">How much one piece is, in any unit.</param>
    /// <param name="device">Where it is done.</param>
    /// <param name="work">The piece.</param>
    /// <param name="ct">Ends it between two trials.</param>
    /// <returns>The amount done in a second.</returns>
    public static double Best(double amount, Device device, Action work, CancellationToken ct)
    {
        // The first time pays for memory and threads too.
        Seconds(1, device, work);
        var once = Seconds(1, device, work);
        var repetitions = (int)Math.Clamp(SecondsOfTrial / Math.Max(once, 1e-9), 1, 1000);
        var best = once;
        for (var trial = 0; trial < Trials; trial++)
        {
            ct.ThrowIfCancellationRequested();
            best = Math.Min(best, Seconds(repetitions, device, work) / repetitions);
        }
        return amount / best;
    }

    private static double Seconds(int repetitions, Device device, Action work)
    {
        DeviceWork.Finish(device);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < repetitions; i++)
            work();
        DeviceWork.Finish(device);
        return watch.Elapsed.TotalSeconds;
    }
}
