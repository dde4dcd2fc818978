using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Cli.Display;
using MaskedSeq2Seq.Reporting;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s curves</c>: shows or draws how trainings went.</summary>
internal sealed class CurvesVerb : Verb
{
    private const double Width = 720;

    private readonly Argument<string[]> runs = new("RUN")
    {
        Description = "Run folders, such as runs/numbers; those still in training too",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> output = new("--output")
    {
        Description = "The SVG file to draw; without it, the numbers are shown here",
        HelpName = "FILE",
    };

    private readonly Option<string?> measure = new("--measure")
    {
        Description = "What is drawn: perplexity, loss, token_accuracy, sequence_accuracy, or quality, which is what is "
            + "drawn by itself if all runs have validated answers, else perplexity",
        HelpName = "NAME",
    };

    private readonly Option<bool> steps = new("--steps")
    {
        Description = "Draw over training steps, not over minutes",
    };

    public CurvesVerb()
        : base("curves", "Show the learning curves of trainings, or draw them beside each other")
    {
        Add(runs);
        Add(output);
        Add(measure);
        Add(steps);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s curves runs/multi30k", "every validation as a row"),
        new("m2s curves runs/a runs/b --output curves.svg", "a drawing"),
        new("m2s curves runs/a runs/b --measure loss --steps --output curves.svg", "of something else"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var curves = RunCurve.Read(arguments.GetValue(runs)!);
        var drawn = Choose(curves, arguments.GetValue(measure));
        if (arguments.GetValue(output) is { } path)
        {
            var chart = CurveChart.Build(curves, drawn, arguments.GetValue(steps));
            TextFile.Write(terminal, path, writer => writer.Write(chart.ToFile(Width)));
            if (!TextFile.IsStandardOutput(path))
                terminal.Output.WriteLine(path);
            return ExitCode.Success;
        }
        foreach (var curve in curves)
            TableView.Write(terminal.Console, ValidationTable.Build(curve));
        return ExitCode.Success;
    }

    private static CurveMeasure Choose(IReadOnlyList<RunCurve> curves, string? name)
    {
        var known = CurveMeasure.Of(curves);
        if (name is null)
            return known[0];
        return known.FirstOrDefault(one => one.Name == name) ?? throw new InputException(
            $"--measure cannot be {name} for these runs; it can be {string.Join(", ", known.Select(one => one.Name))}");
    }
}
