using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests;

/// <summary>Threads that torch may use on this thread until they are disposed of.</summary>
internal sealed class Threads : IDisposable
{
    private readonly int before = get_num_threads();

    public Threads(int count) => set_num_threads(count);

    public void Dispose() => set_num_threads(before);
}
