using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Benchmarking;

/// <summary>What the machine can do at best, in the process and with the threads of what is measured.</summary>
/// <param name="OperationsPerSecond">
/// Multiplications and additions a second in large matrix products of the type in use.
/// </param>
/// <param name="BytesPerSecond">
/// Bytes read and written a second when arrays too large for any cache are added.
/// </param>
public sealed record MachineRates(double OperationsPerSecond, double BytesPerSecond)
{
    /// <summary>Measures both; the best of some trials, as a disturbance only ever slows one down.</summary>
    /// <param name="device">The device.</param>
    /// <param name="type">The type of the numbers multiplied.</param>
    /// <param name="progress">Hears which share is done.</param>
    /// <param name="ct">Ends it between two trials.</param>
    internal static MachineRates Measure(
        Device device, ScalarType type, IProgress<double> progress, CancellationToken ct)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var isCuda = device.type == DeviceType.CUDA;
        var size = isCuda ? 8192L : 1024L;
        var (left, right) = (Numbers(device, type, size, size), Numbers(device, type, size, size));
        var products = RateTrials.Best(2.0 * size * size * size, device, () => left.mm(right).Dispose(), ct);
        progress.Report(0.5);

        var length = isCuda ? 1L << 28 : 1L << 24;
        var (sum, addend) = (Numbers(device, ScalarType.Float32, length), Numbers(device, ScalarType.Float32, length));
        // One array is read, the other read and written.
        var bytes = RateTrials.Best(3.0 * sizeof(float) * length, device, () => sum.add_(addend), ct);
        progress.Report(1);
        return new MachineRates(products, bytes);
    }

    private static Tensor Numbers(Device device, ScalarType type, params long[] shape) =>
        full(shape, 1e-3, dtype: type, device: device);
}
