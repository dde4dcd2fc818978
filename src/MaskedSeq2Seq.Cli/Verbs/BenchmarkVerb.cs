using System.CommandLine;
using MaskedSeq2Seq.Benchmarking;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Cli.Display;
using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Reporting;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s benchmark</c>: how fast a configuration trains and answers, and what keeps it from more.</summary>
internal sealed class BenchmarkVerb : Verb
{
    private readonly Argument<string?> file = SharedArguments.Configuration(required: true);
    private readonly BenchmarkOptions amounts = new();
    private readonly Option<string[]> set = SharedOptions.Set();
    private readonly Option<string?> dataRoot = SharedOptions.DataRoot();
    private readonly Option<string?> device = SharedOptions.Device();
    private readonly Option<int?> threads = SharedOptions.Threads();

    private readonly Option<int?> seed = new("--seed")
    {
        Description = "The number that the first parameters, the order of batches and dropout come from",
        HelpName = "N",
    };

    private readonly Option<int?> beam = new("--beam")
    {
        Description = "Hypotheses followed at a time in the second search; otherwise as the configuration has it",
        HelpName = "N",
    };

    private readonly Option<string?> run = new("--run")
    {
        Description = "Search with this trained run, which ends its answers itself, not with an untrained model",
        HelpName = "RUN",
    };

    private readonly Option<string?> compare = new("--compare")
    {
        Description = "Another configuration: both have their turns in one process, and their ratio is told",
        HelpName = "CONFIG",
    };

    private readonly Option<string[]> compareSet = new("--compare-set")
    {
        Description = "Compare with the same configuration under another value; may be given several times",
        HelpName = "KEY=VALUE",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> json = new("--json")
    {
        Description = "The file to write everything to that was measured",
        HelpName = "FILE",
    };

    public BenchmarkVerb()
        : base("benchmark", "Measure how fast a configuration trains and answers, and what keeps it from more")
    {
        Add(file);
        amounts.AddTo(this);
        foreach (var option in new Option[]
            { set, dataRoot, device, threads, seed, beam, run, compare, compareSet, json })
            Add(option);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s benchmark configs/multi30k.yaml --data-root text", "training and search, for about a minute"),
        new("m2s benchmark configs/numbers.yaml --steps 20000 --sentences 0", "does memory stay where it was?"),
        new("m2s benchmark configs/multi30k.yaml --compare-set model.decoder=luong", "how many times as fast?"),
        new("m2s benchmark configs/multi30k.yaml --compare mine.yaml --sentences 200", "two files, search too"),
        new("m2s benchmark configs/multi30k.yaml --steps 0 --run runs/multi30k --beam 5", "a trained model's search"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var other = Other(arguments);
        var settings = amounts.Read(arguments, compares: other is not null);
        var subject = Subject(arguments, arguments.GetValue(file)!, NoValues);
        var stages = new WaitingStages(terminal);
        var command = CommandText.Of(arguments);
        if (other is null)
        {
            var result = Benchmark.Run(subject, settings, stages, cancellation);
            foreach (var table in BenchmarkTables.Build(result))
                TableView.Write(terminal.Console, table);
            Keep(arguments, terminal, BenchmarkReport.Json(result, command, DateTimeOffset.Now));
        }
        else
        {
            var comparison = Benchmark.Compare(subject, other, settings, stages, cancellation);
            TableView.Write(terminal.Console, BenchmarkComparisonTable.Build(comparison));
            Keep(arguments, terminal, BenchmarkReport.Json(comparison, command, DateTimeOffset.Now));
        }
        return ExitCode.Success;
    }

    private static string[] NoValues => [];

    private BenchmarkSubject? Other(ParseResult arguments)
    {
        var path = arguments.GetValue(compare);
        var values = arguments.GetValue(compareSet) ?? [];
        return path is null && values.Length == 0
            ? null
            : Subject(arguments, path ?? arguments.GetValue(file)!, values);
    }

    private BenchmarkSubject Subject(ParseResult arguments, string path, string[] values)
    {
        var configuration = SettingsReader.ReadFile<RunConfiguration>(path, [.. Overrides(arguments), .. values]);
        var folder = arguments.GetValue(run);
        // Two files may well give their runs one name.
        var name = arguments.GetValue(compare) is null ? configuration.Name : path;
        return new BenchmarkSubject(string.Join(' ', [name, .. values]), configuration)
        {
            Run = folder is null ? null : new RunFolder(folder),
            RunOverrides = folder is null ? [] : [.. RunOverrides(arguments), .. values],
        };
    }

    private IReadOnlyList<string> Overrides(ParseResult arguments) => SharedOptions.Overrides(
        arguments.GetValue(set),
        ("data.root", arguments.GetValue(dataRoot)),
        ("device", arguments.GetValue(device)),
        ("threads", arguments.GetValue(threads)),
        ("seed", arguments.GetValue(seed)),
        ("evaluation.search.beam_size", arguments.GetValue(beam)));

    // A run has its own model, training and seed; where text lies, and how to compute and search, is for both.
    private IReadOnlyList<string> RunOverrides(ParseResult arguments) => SharedOptions.Overrides(
        [.. (arguments.GetValue(set) ?? []).Where(value => value.StartsWith("evaluation.", StringComparison.Ordinal))],
        ("data.root", arguments.GetValue(dataRoot)),
        ("threads", arguments.GetValue(threads)),
        ("evaluation.search.beam_size", arguments.GetValue(beam)));

    private void Keep(ParseResult arguments, Terminal terminal, string text)
    {
        if (arguments.GetValue(json) is { } path)
            TextFile.Write(terminal, path, writer => writer.Write(text));
    }
}
