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
/// <param name="DeviceName">
/// What a CUDA device is called by its maker; null for the CPU, or where the driver does not say.
/// </param>
/// <param name="Threads">Threads the run was given on the CPU.</param>
public sealed record RunEnvironment(
    string Program, string Torch, string Runtime, string System, string Processor, int Cores,
    string Device, string? DeviceName, int Threads)
{
    /// <summary>The environment of this process and of the run it computes.</summary>
    internal static RunEnvironment Of(RunConfiguration configuration)
    {
        var device = Devices.Resolve(configuration.Device);
        return new RunEnvironment(
            ProgramVersion,
            torch.__version__,
            RuntimeInformation.FrameworkDescription,
            RuntimeInformation.OSDescription,
            ProcessorName.Find(),
            global::System.Environment.ProcessorCount,
            device.ToString(),
            device.type == DeviceType.CUDA ? CudaDriver.Describe(device.index)?.Name : null,
            torch.get_num_threads());
    }

    /// <summary>
    /// What the timings of a run depend on, in words: two runs with different words cannot be compared by them.
    /// </summary>
    internal string Hardware() => DeviceName ?? (Device == "cpu"
        ? $"{Processor} with {Wording.Count(Threads, "thread")}"
        : Device.Split(':')[0]);

    private static string ProgramVersion => typeof(RunEnvironment).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
