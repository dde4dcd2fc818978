using System.Reflection;
using System.Runtime.InteropServices;
using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Training;
using TorchSharp;

namespace MaskedSeq2Seq.Experiments;

/// <summary>What a run was computed with: enough to know whether two timings may be compared.</summary>
/// <param name="Program">Version of this program.</param>
/// <param name="Torch">Version of libtorch.</param>
/// <param name="Runtime">Version of .NET.</param>
/// <param name="System">The operating system.</param>
/// <param name="Processor">The processor's name.</param>
/// <param name="Cores">Logical cores of the machine.</param>
/// <param name="Device">The device of the run: <c>cpu</c>, <c>cuda:0</c>.</param>
/// <param name="Threads">Threads the run was given on the CPU.</param>
public sealed record RunEnvironment(
    string Program, string Torch, string Runtime, string System, string Processor, int Cores, string Device, int Threads)
{
    /// <summary>The environment of this process and of the run it computes.</summary>
    internal static RunEnvironment Of(RunConfiguration configuration) => new(
        ProgramVersion,
        torch.__version__,
        RuntimeInformation.FrameworkDescription,
        RuntimeInformation.OSDescription,
        ProcessorName.Find(),
        global::System.Environment.ProcessorCount,
        Devices.Resolve(configuration.Device).ToString(),
        torch.get_num_threads());

    private static string ProgramVersion => typeof(RunEnvironment).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
