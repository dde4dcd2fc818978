using System.CommandLine;
using System.Runtime.InteropServices;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Cli.Diagnosis;
using MaskedSeq2Seq.Cli.Display;
using MaskedSeq2Seq.Training;
using TorchSharp;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s doctor</c>: says what this machine computes with, and tries it.</summary>
internal sealed class DoctorVerb : Verb
{
    public DoctorVerb()
        : base("doctor", "Say what this machine computes with, and try a training step on each device")
    {
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s doctor", "exit code 0 if every device can train"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var facts = new FactTable();
        AddProgram(facts);
        var healthy = AddTorch(facts) && AddDevices(facts);
        facts.Write(terminal.Output);
        return healthy ? ExitCode.Success : ExitCode.Failure;
    }

    private static IEnumerable<string> DeviceNames()
    {
        yield return "cpu";
        var devices = torch.cuda.is_available() ? torch.cuda.device_count() : 0;
        for (var index = 0; index < devices; index++)
            yield return $"cuda:{index}";
    }

    private static void AddProgram(FactTable facts)
    {
        facts.Add("m2s", About.Version);
        facts.Add(".NET SDK", DotnetSdk.Version());
        facts.Add(".NET runtime", RuntimeInformation.FrameworkDescription);
        facts.Add("system", $"{RuntimeInformation.OSDescription} ({RuntimeInformation.RuntimeIdentifier})");
    }

    private static bool AddTorch(FactTable facts)
    {
        facts.Add("torch flavour", About.TorchFlavour);
        if (DeviceTrial.LoadProblem() is { } problem)
        {
            facts.Add("libtorch", $"cannot be loaded: {problem}");
            return false;
        }
        var libraries = LoadedLibraries.Now();
        facts.Add("libtorch", $"{torch.__version__}, from {libraries.TorchFolder ?? "an unknown place"}");
        facts.Add(
            "BLAS",
            libraries.Blas + (LoadedLibraries.MultipliesByOneDnn ? "; oneDNN for products of float32" : ""));
        facts.Add(
            "threads",
            $"{Environment.ProcessorCount} logical cores; torch by itself takes {torch.get_num_threads()}");
        return true;
    }

    private static bool AddDevices(FactTable facts)
    {
        var trials = DeviceNames().ToDictionary(device => device, DeviceTrial.Problem);
        foreach (var (device, problem) in trials)
            facts.Add(device, $"{Describe(device)}: {problem ?? "trains"}");
        facts.Add("cuda", trials.Count == 1 ? "torch sees no CUDA device" : Cudnn());
        return trials.Values.All(problem => problem is null);
    }

    private static string Cudnn() => torch.cuda.is_cudnn_available()
        ? "with cuDNN"
        : "without cuDNN: recurrent layers run step by step, several times as slow";

    private static string Describe(string device)
    {
        if (device == "cpu")
            return Words.Memory(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes) + " memory";
        var index = int.Parse(device.AsSpan("cuda:".Length), System.Globalization.CultureInfo.InvariantCulture);
        return CudaDriver.Describe(index) is { } card
            ? $"{card.Name}, {Words.Memory(card.MemoryBytes)}"
            : "not known to the driver";
    }
}
