using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Cli.Display;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s evaluate</c>: tests a trained model under every way of padding.</summary>
internal sealed class EvaluateVerb : Verb
{
    private readonly Argument<string> run = SharedArguments.Run();
    private readonly Option<string[]> set = SharedOptions.Set();
    private readonly Option<string?> dataRoot = SharedOptions.DataRoot();
    private readonly Option<string?> device = SharedOptions.Device();
    private readonly TestFiles files = new();

    private readonly Option<bool> json = new("--json") { Description = "Write what test.json in the run folder holds" };

    public EvaluateVerb()
        : base("evaluate", "Test a trained model: each sentence alone, in mixed batches, and with more padding")
    {
        Add(run);
        files.AddTo(this);
        Add(set);
        Add(dataRoot);
        Add(device);
        Add(json);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s evaluate runs/numbers", "on the configured test set"),
        new("m2s evaluate runs/multi30k --test news.de news.en", "on other text"),
        new("m2s evaluate runs/numbers --set model.mask=none", "what if the mask were left out now?"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var folder = new RunFolder(arguments.GetValue(run)!);
        var overrides = SharedOptions.Overrides(
            arguments.GetValue(set), [("data.root", arguments.GetValue(dataRoot)), .. files.Settings(arguments)]);
        using var model = LoadedRun.Open(folder, arguments.GetValue(device) ?? "auto", overrides: overrides);
        var result = Waiting.During(terminal, "evaluate", progress => model.Evaluate(progress, cancellation));
        folder.WriteTest(result);
        if (arguments.GetValue(json))
            terminal.Output.Write(File.ReadAllText(folder.TestFile));
        else
            EvaluationView.Write(terminal.Console, result);
        return ExitCode.Success;
    }
}
