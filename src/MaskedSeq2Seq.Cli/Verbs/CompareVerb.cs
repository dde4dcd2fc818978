using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Cli.Display;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting;
using Spectre.Console;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s compare</c>: trains variants over seeds, tests them, and says what sets them apart.</summary>
internal sealed class CompareVerb : Verb
{
    private readonly Argument<string> file = new("FILE")
    {
        Description = "An experiment, such as configs/quickstart.yaml",
    };

    private readonly Option<string[]> set = SharedOptions.Set();
    private readonly Option<string?> dataRoot = SharedOptions.DataRoot();
    private readonly Option<string?> device = SharedOptions.Device();
    private readonly Option<int?> threads = SharedOptions.Threads(
        "Threads of each run; 0 for one, as runs go side by side, or on CUDA for its share of the cores");

    private readonly Option<string?> seeds = new("--seeds")
    {
        Description = "Train with these seeds, such as 1,2,3; otherwise with those of the file",
        HelpName = "LIST",
    };

    private readonly Option<int?> jobs = new("--jobs")
    {
        Description = "Runs side by side; otherwise as many as the cores or CUDA devices carry",
        HelpName = "N",
    };

    private readonly Option<string?> output = new("--output")
    {
        Description = "The folder for runs and results; otherwise runs/NAME",
        HelpName = "DIR",
    };

    public CompareVerb()
        : base("compare", "Train variants over several seeds and say what sets them apart")
    {
        Add(file);
        Add(set);
        Add(dataRoot);
        Add(device);
        Add(threads);
        Add(seeds);
        Add(jobs);
        Add(output);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s compare configs/quickstart.yaml", "masked against unmasked; again to go on or to see the table"),
        new("m2s compare configs/multi30k-mask.yaml --data-root text", "on translation"),
        new("m2s compare configs/quickstart.yaml --set model.packing=false --output runs/unpacked", "another base"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var path = arguments.GetValue(file)!;
        var experiment = Experiment.Load(path, OptionsOf(arguments));
        var outcomes = Train(experiment, terminal, cancellation);
        var results = ResultsSummary.Of(experiment.Description, outcomes);
        if (results.Runs.Any(run => run.Result is not null))
            WriteTables(terminal.Console, results);
        VerdictView.Write(terminal.Console, VerdictWriter.Write(results));
        WriteReport(terminal, experiment, results, arguments);
        if (cancellation.IsCancellationRequested && !results.Complete)
        {
            terminal.Error.WriteLine($"m2s: stopped, and all states saved; to go on: m2s compare {path}");
            return ExitCode.Interrupted;
        }
        return results.Complete ? ExitCode.Success : ExitCode.Failure;
    }

    private static IReadOnlyList<RunOutcome> Train(
        Experiment experiment, Terminal terminal, CancellationToken cancellation)
    {
        var slots = experiment.Share(Machine.Detect());
        var plan = $"{experiment.Runs.Count} runs, {slots.Count} side by side, in {experiment.Folder}";
        terminal.Output.WriteLine($"{experiment.Description.Name}: {plan}");
        return terminal.IsLive
            ? LiveComparison.ShowAsync(terminal.Console, experiment.Runs, TrainAsync).GetAwaiter().GetResult()
            : TrainAsync(new ComparisonLines(terminal.Output)).GetAwaiter().GetResult();

        Task<IReadOnlyList<RunOutcome>> TrainAsync(IExperimentObserver observer) =>
            new RunScheduler(ThisProgram(), slots, observer).RunAsync(experiment.Runs, cancellation);
    }

    // A design of factors has too many variants for a screen; what each does is on the report's page.
    private static void WriteTables(IAnsiConsole console, ExperimentResults results)
    {
        TableView.Write(
            console, results.Effects.Count > 0 ? EffectsTable.Build(results) : ComparisonTable.Build(results));
        if (results.Claims.Count > 0)
            ClaimsView.Write(console, results.Claims);
    }

    private static void WriteReport(
        Terminal terminal, Experiment experiment, ExperimentResults results, ParseResult arguments)
    {
        var report = ExperimentReport.Write(
            experiment, results, CommandText.Of(arguments), DateTimeOffset.Now);
        terminal.Output.WriteLine();
        foreach (var file in new[] { report.Html, report.Markdown, report.Json, report.Csv })
            terminal.Output.WriteLine(file);
    }

    private static RunCommand ThisProgram()
    {
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "m2s.exe" : "m2s");
        return File.Exists(program)
            ? new RunCommand(program, ["run"])
            : new RunCommand("dotnet", [Path.ChangeExtension(program, ".dll"), "run"]);
    }

    private ExperimentOptions OptionsOf(ParseResult arguments) => new()
    {
        Overrides = arguments.GetValue(set) ?? [],
        DataRoot = arguments.GetValue(dataRoot),
        Device = arguments.GetValue(device),
        Threads = arguments.GetValue(threads),
        Seeds = arguments.GetValue(seeds),
        Jobs = arguments.GetValue(jobs),
        Output = arguments.GetValue(output),
    };
}
