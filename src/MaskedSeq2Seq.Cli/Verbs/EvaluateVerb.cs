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

    private readonly Option<string[]> test = new("--test")
    {
        Description = "Two files to test on in place of the configured ones, a sentence a line",
        HelpName = "SOURCE TARGET",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> tsv = new("--tsv")
    {
        Description = "One file to test on, source<TAB>target",
        HelpName = "FILE",
    };

    public EvaluateVerb()
        : base("evaluate", "Test a trained model: each sentence alone, in mixed batches, and with more padding")
    {
        Add(run);
        Add(test);
        Add(tsv);
        Add(set);
        Add(dataRoot);
        Add(device);
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
            arguments.GetValue(set), [("data.root", arguments.GetValue(dataRoot)), .. Files(arguments)]);
        using var model = LoadedRun.Open(folder, arguments.GetValue(device) ?? "auto", overrides: overrides);
        var result = model.Evaluate(ct: cancellation);
        folder.WriteTest(result);
        EvaluationView.Write(terminal.Console, result);
        return ExitCode.Success;
    }

    // Files on the command line are meant from where the user stands, not from the data's root.
    private (string Key, object? Value)[] Files(ParseResult arguments)
    {
        var parallel = arguments.GetValue(test) ?? [];
        var table = arguments.GetValue(tsv);
        if (parallel.Length == 0 && table is null)
            return [];
        if (parallel.Length > 0 && table is not null)
            throw new InputException("give either --test SOURCE TARGET or --tsv FILE");
        return
        [
            ("data.test.source", table is null ? Path.GetFullPath(parallel[0]) : SharedOptions.Unset),
            ("data.test.target", table is null ? Path.GetFullPath(parallel[1]) : SharedOptions.Unset),
            ("data.test.tsv", table is null ? SharedOptions.Unset : Path.GetFullPath(table)),
        ];
    }
}
