using TorchSharp;

namespace MaskedSeq2Seq.Experiments;

/// <summary>What a machine has to share among runs.</summary>
/// <param name="Cores">Logical cores that this process may use.</param>
/// <param name="CudaDevices">CUDA devices.</param>
public sealed record Machine(int Cores, int CudaDevices)
{
    /// <summary>The machine that this runs on.</summary>
    public static Machine Detect() =>
        new(Environment.ProcessorCount, torch.cuda.is_available() ? torch.cuda.device_count() : 0);
}
