using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Cli.Display;
using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Reporting;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s audit</c>: finds out whether padding changes what a trained model says, and why.</summary>
internal sealed class AuditVerb : Verb
{
    private readonly Argument<string> run = SharedArguments.Run();
    private readonly TestFiles files = new();
    private readonly Option<string[]> set = SharedOptions.Set();
    private readonly Option<string?> dataRoot = SharedOptions.DataRoot();
    private readonly Option<string?> device = SharedOptions.Device();

    private readonly Option<int> sentences = new("--sentences")
    {
        Description = "Sentences to look at, drawn from the test set; 0 for all",
        HelpName = "N",
        DefaultValueFactory = _ => new AuditSettings().Sentences,
    };

    private readonly Option<string?> output = new("--output")
    {
        Description = "The folder for audit.md and audit.json; otherwise the run folder",
        HelpName = "DIR",
    };

    public AuditVerb()
        : base("audit", "Find out whether padding changes what a trained model says, and why")
    {
        Add(run);
        Add(sentences);
        files.AddTo(this);
        Add(output);
        Add(set);
        Add(dataRoot);
        Add(device);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s audit runs/numbers", "on 200 sentences of the configured test set"),
        new("m2s audit runs/multi30k --test news.de news.en --sentences 0", "on all of your own text"),
        new("m2s audit runs/numbers --set model.mask=none --output audit", "what if the mask were left out now?"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var settings = new AuditSettings { Sentences = arguments.GetValue(sentences) };
        if (settings.Sentences < 0)
            throw new InputException($"--sentences must be 0 or more, not {settings.Sentences}");
        var folder = new RunFolder(arguments.GetValue(run)!);
        var overrides = SharedOptions.Overrides(
            arguments.GetValue(set), [("data.root", arguments.GetValue(dataRoot)), .. files.Settings(arguments)]);
        using var model = LoadedRun.Open(folder, arguments.GetValue(device) ?? "auto", overrides: overrides);
        var result = Waiting.During(
            terminal, "audit", progress => model.Audit(settings, progress, cancellation));
        AuditView.Write(terminal.Console, result);
        var report = AuditReport.Write(
            arguments.GetValue(output) ?? folder.Path, result, Context(arguments, folder, model));
        terminal.Output.WriteLine(report.Markdown);
        terminal.Output.WriteLine(report.Json);
        return ExitCode.Success;
    }

    private static AuditContext Context(ParseResult arguments, RunFolder folder, LoadedRun model) => new(
        folder.Path,
        NameOf(model.Configuration.Data.Test),
        model.Configuration.Data.Batches.Bucketing,
        model.Device.ToString(),
        CommandText.Of(arguments),
        DateTimeOffset.Now);

    private static string NameOf(CorpusSettings test) => test.Tsv ?? $"{test.Source}, {test.Target}";
}
