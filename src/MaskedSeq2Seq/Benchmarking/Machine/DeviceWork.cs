using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Benchmarking;

/// <summary>Waits for a device, without which a clock would only measure how fast work is handed to it.</summary>
internal static class DeviceWork
{
    /// <summary>Waits until everything that a device was given is done; the CPU is never behind.</summary>
    /// <param name="device">The device.</param>
    public static void Finish(Device device)
    {
        if (device.type == DeviceType.CUDA)
            cuda.synchronize(device);
    }
}
