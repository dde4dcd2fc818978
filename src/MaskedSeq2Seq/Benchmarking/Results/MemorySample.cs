namespace MaskedSeq2Seq.Benchmarking;

/// <summary>What was in memory at a moment.</summary>
/// <param name="Step">Timed steps done by then.</param>
/// <param name="LiveTensors">Tensors, those of the batches made ahead included.</param>
/// <param name="ResidentBytes">Physical memory of the process.</param>
/// <param name="DeviceBytes">Memory in use on the CUDA device; null on a CPU, or if the driver does not say.</param>
public sealed record MemorySample(long Step, long LiveTensors, long ResidentBytes, long? DeviceBytes);
