using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s export</c>: writes the weights of a run for other programs.</summary>
internal sealed class ExportVerb : Verb
{
    private readonly Argument<string> run = SharedArguments.Run();
    private readonly Argument<string> file = new("FILE") { Description = "The safetensors file to write" };

    private readonly Option<bool> last = new("--last")
    {
        Description = "Take the newest state, and not the one with the best validation",
    };

    public ExportVerb()
        : base("export", "Write the weights of a run to a plain safetensors file, which PyTorch and others read")
    {
        Add(run);
        Add(file);
        Add(last);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s export runs/multi30k multi30k.safetensors", "docs/checkpoints.md says what each tensor is"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var path = arguments.GetValue(file)!;
        if (!TextFile.IsFile(path))
            throw new InputException("weights can only be written to a file", path);
        var moved = RunWeights.Export(
            new RunFolder(arguments.GetValue(run)!), path, best: !arguments.GetValue(last));
        terminal.Output.WriteLine(FormattableString.Invariant(
            $"{path}: {moved.Tensors} tensors, {moved.Parameters:N0} parameters, of step {moved.Step}"));
        return ExitCode.Success;
    }
}
