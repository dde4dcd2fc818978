using MaskedSeq2Seq.Testing;
using TorchSharp;

[assembly: AssemblyFixture(typeof(OneThread))]

namespace MaskedSeq2Seq.Testing;

/// <summary>
/// Lets each operation take one thread, also in trainings within a test: tests run side by side, and threads of many
/// small operations that wait for each other take more time than all the work.
/// </summary>
public sealed class OneThread
{
    /// <summary>Is made once, before the first test.</summary>
    public OneThread()
    {
        Environment.SetEnvironmentVariable("OMP_NUM_THREADS", "1");
        torch.set_num_threads(1);
    }
}
