using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// A <see cref="PaddedBatch"/> as tensors on a device. Its tensors belong to it alone: no dispose scope takes them, and
/// <see cref="Dispose"/> frees them.
/// </summary>
public sealed class Batch : IDisposable
{
    private Batch(PaddedBatch host, Device device)
    {
        long size = host.Size;
        Host = host;
        SourceLengths = tensor(host.SourceLengths).DetachFromDisposeScope();
        Source = OnDevice(host.Source, [size, host.SourceWidth], device);
        TargetInput = OnDevice(host.TargetInput, [size, host.TargetWidth], device);
        TargetOutput = OnDevice(host.TargetOutput, [size, host.TargetWidth], device);
        TargetPositions = OnDevice(host.TargetPositions, [host.TargetTokens], device);
        Gold = OnDevice(host.Gold, [host.TargetTokens], device);
    }

    /// <summary>The same as plain arrays.</summary>
    public PaddedBatch Host { get; }

    /// <summary>Source ids. [B, S] int64</summary>
    public Tensor Source { get; }

    /// <summary>How many positions of each source row are real. [B] int64, always on the CPU</summary>
    public Tensor SourceLengths { get; }

    /// <summary>What the decoder is given. [B, T] int64</summary>
    public Tensor TargetInput { get; }

    /// <summary>What the decoder is to say. [B, T] int64</summary>
    public Tensor TargetOutput { get; }

    /// <summary>The places of the real tokens in the flattened <see cref="TargetOutput"/>. [N] int64</summary>
    public Tensor TargetPositions { get; }

    /// <summary>The real tokens of <see cref="TargetOutput"/>. [N] int64</summary>
    public Tensor Gold { get; }

    /// <summary>
    /// Copies a batch to a device; to a CUDA device through pinned memory, without waiting for the copy.
    /// </summary>
    public static Batch FromHost(PaddedBatch host, Device device)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(device);
        return new Batch(host, device);
    }

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        Source.Dispose();
        SourceLengths.Dispose();
        TargetInput.Dispose();
        TargetOutput.Dispose();
        TargetPositions.Dispose();
        Gold.Dispose();
    }

    private static Tensor OnDevice(long[] values, ReadOnlySpan<long> shape, Device device)
    {
        if (device.type != DeviceType.CUDA)
            return tensor(values, shape, device: device).DetachFromDisposeScope();
        using var scope = NewDisposeScope();
        return tensor(values, shape).pin_memory().to(device, non_blocking: true).DetachFromDisposeScope();
    }
}
