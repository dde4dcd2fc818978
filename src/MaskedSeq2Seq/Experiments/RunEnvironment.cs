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
    string Program, string Torch, string Runtime, string System, string Processor, int Cores, string Device, int Threads);
