using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// Seeds torch anew for each step. The noise of a step (dropout, sampled decoder inputs) then depends on the run's seed
/// and the step alone, and a resumed run draws the same without any generator state being saved.
/// </summary>
internal static class StepNoise
{
    /// <summary>Seeds the generators of the CPU and, where the model is there, of CUDA.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="step">The step, counted from 1.</param>
    /// <param name="device">Where the model computes.</param>
    public static void Seed(int seed, long step, Device device)
    {
        var mixed = Mix(seed, step);
        // torch.manual_seed of TorchSharp seeds the CPU only.
        manual_seed(mixed);
        if (device.type == DeviceType.CUDA)
            cuda.manual_seed_all(mixed);
    }

    /// <summary>The seed of one of several parts of a step.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="step">The step, counted from 1.</param>
    /// <param name="part">The part, counted from 0.</param>
    public static long OfPart(int seed, long step, int part) => Mix(Mix(seed, step), part + 1);

    /// <summary>
    /// A number for each pair of seed and step that shows no pattern (the SplitMix64 finisher, Steele et al. 2014).
    /// </summary>
    internal static long Mix(int seed, long step) => Mix((long)(uint)seed, step);

    private static long Mix(long seed, long step)
    {
        var z = unchecked((ulong)seed * 0xD1342543DE82EF95 + (ulong)step * 0x9E3779B97F4A7C15);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return (long)((z ^ (z >> 31)) >> 1);
    }
}
