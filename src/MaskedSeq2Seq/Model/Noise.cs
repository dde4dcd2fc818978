using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// Random numbers for what a model drops and samples. They come from torch's generator, which all threads share; while
/// a thread has noise of its own, it draws from that, and so draws the same whatever other threads do meanwhile.
/// </summary>
internal sealed class Noise : IDisposable
{
    [ThreadStatic]
    private static Noise? current;

    private readonly Noise? outer = current;
    private readonly Generator generator;

    private Noise(long seed)
    {
        generator = new Generator(unchecked((ulong)seed));
        current = this;
    }

    /// <summary>Gives this thread noise of its own, for work on the CPU, until what is returned is disposed.</summary>
    /// <param name="seed">What it draws depends on this alone.</param>
    public static Noise OfThread(long seed) => new(seed);

    /// <summary>Numbers from 0 up to 1.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="device">Where they are to be.</param>
    public static Tensor Uniform(long[] shape, Device device) =>
        rand(shape, device: device, generator: current?.generator);

    /// <inheritdoc/>
    public void Dispose()
    {
        current = outer;
        generator.Dispose();
    }
}
