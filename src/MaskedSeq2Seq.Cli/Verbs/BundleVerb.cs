using System.CommandLine;
using MaskedSeq2Seq.Cli.Bundling;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Cli.Display;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s bundle</c>: makes a folder for machines that have PyTorch and no .NET.</summary>
internal sealed class BundleVerb : Verb
{
    private readonly Argument<string> output = new("OUT")
    {
        Description = "The folder to write: new, empty, or an earlier bundle, which is replaced",
    };

    public BundleVerb()
        : base("bundle", "Make a folder that runs, tests included, on a Linux machine with PyTorch and without .NET")
    {
        Add(output);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s bundle m2s-gpu", "from a checkout; on the other machine: m2s-gpu/run.sh doctor"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var name = arguments.GetValue(output)!;
        var checkout = Checkout.Find(AppContext.BaseDirectory);
        var bundle = new BundleFolder(Path.GetFullPath(name));
        bundle.Clear();
        terminal.Error.WriteLine("Publishing the program, its tests and a trimmed .NET (a minute or two) ...");
        new Publication(checkout).Run(bundle.ProgramFolder, cancellation);
        bundle.AddParts(checkout);
        if (bundle.Size is > BundleFolder.MostBytes and var size)
            throw new InputException($"weighs {Words.Weight(size)}, and a bundle may weigh 60 MiB at most", name);
        terminal.Output.WriteLine($"{name}: {Words.Weight(bundle.Size)}; on the other machine: {name}/run.sh doctor");
        return ExitCode.Success;
    }
}
