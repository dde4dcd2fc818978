using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Cli.Display;
using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s train</c>: one training, from the beginning or from where it was interrupted.</summary>
internal sealed class TrainVerb : Verb
{
    private readonly Argument<string?> file = SharedArguments.Configuration(required: false);
    private readonly Option<string[]> set = SharedOptions.Set();
    private readonly Option<string?> dataRoot = SharedOptions.DataRoot();
    private readonly Option<string?> device = SharedOptions.Device();
    private readonly Option<int?> threads = SharedOptions.Threads();

    private readonly Option<int?> seed = new("--seed")
    {
        Description = "The number that all chance in the training comes from",
        HelpName = "N",
    };

    private readonly Option<string?> output = new("--output")
    {
        Description = "The run folder to write; otherwise runs/NAME, with the name that the configuration gives",
        HelpName = "DIR",
    };

    private readonly Option<string?> resume = new("--resume")
    {
        Description = "Go on with an interrupted run, in place of CONFIG",
        HelpName = "RUN",
    };

    public TrainVerb()
        : base("train", "Train one model")
    {
        Add(file);
        Add(set);
        Add(dataRoot);
        Add(device);
        Add(threads);
        Add(seed);
        Add(output);
        Add(resume);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s train configs/numbers.yaml", "train, and write runs/numbers"),
        new("m2s train configs/numbers.yaml --set model.mask=none --output runs/unmasked", "with another setting"),
        new("m2s train --resume runs/numbers", "go on after Ctrl+C, a crash or a power cut"),
        new("m2s train --resume runs/numbers --set training.epochs=20", "train a finished run for longer"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var begun = arguments.GetValue(resume);
        var (configuration, folder) = begun is null ? Begin(arguments) : Continue(arguments, begun);
        try
        {
            var summary = Watch(
                terminal,
                folder,
                observer => TrainingRun.Execute(configuration, folder, begun is not null, observer, cancellation));
            if (summary.Reason == StopReason.Cancelled)
                return Interrupted(terminal, folder);
        }
        catch (OperationCanceledException)
        {
            return Interrupted(terminal, folder);
        }
        terminal.Output.WriteLine($"try it: m2s translate {folder.Path}");
        return ExitCode.Success;
    }

    private static T Watch<T>(Terminal terminal, RunFolder folder, Func<ITrainingObserver, T> training) =>
        terminal.IsLive
            ? LiveTraining.Show(terminal.Console, folder.Path, training)
            : training(new TrainingLines(terminal.Output, folder.Path));

    private static int Interrupted(Terminal terminal, RunFolder folder)
    {
        terminal.Error.WriteLine(folder.HasCheckpoint
            ? $"m2s: stopped, and its state saved; to go on: m2s train --resume {folder.Path}"
            : "m2s: stopped before there was a state to save");
        return ExitCode.Interrupted;
    }

    private (RunConfiguration Configuration, RunFolder Folder) Begin(ParseResult arguments)
    {
        var path = arguments.GetValue(file)
            ?? throw new InputException(
                "nothing to train: name a configuration (m2s train CONFIG) or a run (m2s train --resume RUN)");
        var configuration = SettingsReader.ReadFile<RunConfiguration>(path, Overrides(arguments));
        return (configuration, new RunFolder(arguments.GetValue(output) ?? Path.Combine("runs", configuration.Name)));
    }

    private (RunConfiguration Configuration, RunFolder Folder) Continue(ParseResult arguments, string run)
    {
        if (arguments.GetValue(file) is not null)
            throw new InputException("give either CONFIG or --resume RUN: a run has its configuration with it");
        if (arguments.GetValue(output) is not null)
            throw new InputException("a resumed run stays where it is: leave out --output");
        var folder = new RunFolder(run);
        return (folder.ReadConfiguration(Overrides(arguments)), folder);
    }

    private IReadOnlyList<string> Overrides(ParseResult arguments) => SharedOptions.Overrides(
        arguments.GetValue(set),
        ("data.root", arguments.GetValue(dataRoot)),
        ("device", arguments.GetValue(device)),
        ("threads", arguments.GetValue(threads)),
        ("seed", arguments.GetValue(seed)));
}
