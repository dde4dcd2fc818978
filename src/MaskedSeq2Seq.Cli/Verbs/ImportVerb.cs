using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s import</c>: makes a run of weights that stand in a file.</summary>
internal sealed class ImportVerb : Verb
{
    private readonly Argument<string> file = new("FILE")
    {
        Description = "The weights: a safetensors file, or a state of another run",
    };

    private readonly Argument<string> run = new("RUN")
    {
        Description = "The run folder to make, or one that has config.yaml and vocabularies, but no weights",
    };

    private readonly Option<string?> like = new("--like")
    {
        Description = "The run whose configuration, vocabularies and codes belong to the weights",
        HelpName = "RUN",
    };

    private readonly Option<string[]> set = SharedOptions.Set();
    private readonly Option<string?> dataRoot = SharedOptions.DataRoot();

    public ImportVerb()
        : base("import", "Make a run, which translates and can be trained on, of the weights in a safetensors file")
    {
        Add(file);
        Add(run);
        Add(like);
        Add(set);
        Add(dataRoot);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s import multi30k.safetensors runs/again --like runs/multi30k", "translates as runs/multi30k does"),
        new("m2s import runs/base/best.safetensors runs/tuned --like runs/base --data-root mine", "then train it on:"),
        new("m2s train --resume runs/tuned --set training.optimizer.learning_rate=1e-4", "from the weights of base"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var folder = new RunFolder(arguments.GetValue(run)!);
        var overrides = SharedOptions.Overrides(
            arguments.GetValue(set), ("data.root", arguments.GetValue(dataRoot)));
        var moved = RunWeights.Import(
            arguments.GetValue(file)!, folder, arguments.GetValue(like) is { } other ? new(other) : null, overrides);
        terminal.Output.WriteLine(FormattableString.Invariant(
            $"{folder.Path}: {moved.Tensors} tensors, {moved.Parameters:N0} parameters"));
        terminal.Output.WriteLine($"try it: m2s translate {folder.Path}");
        return ExitCode.Success;
    }
}
