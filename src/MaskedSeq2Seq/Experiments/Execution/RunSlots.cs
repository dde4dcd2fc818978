using System.Globalization;

namespace MaskedSeq2Seq.Experiments;

/// <summary>How runs share a machine: a slot runs one at a time.</summary>
/// <param name="Devices">The device of each slot.</param>
/// <param name="Threads">CPU threads of each run.</param>
public sealed record RunSlots(IReadOnlyList<string> Devices, int Threads)
{
    /// <summary>Runs side by side.</summary>
    public int Count => Devices.Count;

    /// <summary>
    /// Shares a machine. On the CPU every run gets one thread, and there are as many runs side by side as cores: an
    /// experiment's runs learn from whole batches, on which two threads are 0.4 to 1.4 times as fast as one. On CUDA
    /// every device gets a run.
    /// </summary>
    /// <param name="runs">
    /// Runs in the experiment, finished ones too, so that a continued experiment shares alike.
    /// </param>
    /// <param name="device">
    /// The configuration's device: auto, cpu, cuda, or cuda with a number, which all runs share.
    /// </param>
    /// <param name="threads">Threads a run, as configured; 0 leaves it to this method.</param>
    /// <param name="jobs">Runs side by side, as configured; 0 leaves it to this method.</param>
    /// <param name="machine">What there is to share.</param>
    public static RunSlots Share(int runs, string device, int threads, int jobs, Machine machine)
    {
        var onCuda = device.StartsWith("cuda", StringComparison.Ordinal)
            || (device == "auto" && machine.CudaDevices > 0);
        var carried = onCuda ? DevicesOf(device, machine)
            : threads > 0 ? Math.Max(1, machine.Cores / threads)
            : machine.Cores;
        var count = Math.Clamp(jobs > 0 ? jobs : carried, 1, Math.Max(1, runs));
        var share = threads > 0 ? threads : onCuda ? Math.Max(1, machine.Cores / count) : 1;
        var devices = Enumerable.Range(0, count).Select(slot => DeviceOf(slot, onCuda, device, machine));
        return new RunSlots([.. devices], share);
    }

    private static int DevicesOf(string device, Machine machine) =>
        HasNumber(device) ? 1 : Math.Max(1, machine.CudaDevices);

    private static string DeviceOf(int slot, bool onCuda, string device, Machine machine)
    {
        if (!onCuda)
            return "cpu";
        return HasNumber(device)
            ? device
            : string.Create(CultureInfo.InvariantCulture, $"cuda:{slot % Math.Max(1, machine.CudaDevices)}");
    }

    private static bool HasNumber(string device) => device.Contains(':', StringComparison.Ordinal);
}
