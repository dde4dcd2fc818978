using System.Diagnostics;
using MaskedSeq2Seq.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Benchmarking;

/// <summary>Looks at what is in memory.</summary>
internal static class MemoryWatch
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    /// <summary>What is in memory now.</summary>
    /// <param name="step">Steps done.</param>
    /// <param name="device">Where the model computes.</param>
    public static MemorySample Sample(long step, Device device)
    {
        DeviceWork.Finish(device);
        return new MemorySample(step, SettledTensors(), Environment.WorkingSet, InUseOn(device));
    }

    /// <summary>The most memory that the process ever had, in bytes.</summary>
    public static long PeakOfProcess()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    /// <summary>
    /// Memory in use on a CUDA device, by all processes; null for the CPU, or if the driver does not say. What torch
    /// has once taken it keeps, so this is its peak too.
    /// </summary>
    /// <param name="device">The device.</param>
    public static long? InUseOn(Device device) =>
        device.type == DeviceType.CUDA ? CudaDriver.MemoryInUse(device.index) : null;

    /// <summary>
    /// The tensors that live once the thread that makes batches has made as many ahead as it may: it is still at it
    /// for a moment after a step.
    /// </summary>
    private static long SettledTensors()
    {
        var watch = Stopwatch.StartNew();
        var count = Tensor.TotalCount;
        while (watch.Elapsed < Patience)
        {
            Thread.Sleep(5);
            var now = Tensor.TotalCount;
            if (now == count)
                break;
            count = now;
        }
        return count;
    }
}
