namespace MaskedSeq2Seq.Experiments;

/// <summary>What a machine has to share among runs.</summary>
/// <param name="Cores">Logical cores.</param>
/// <param name="CudaDevices">CUDA devices.</param>
public sealed record Machine(int Cores, int CudaDevices);
