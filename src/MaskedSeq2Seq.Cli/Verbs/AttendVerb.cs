using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Cli.Display;
using MaskedSeq2Seq.Reporting;
using MaskedSeq2Seq.Reporting.Charts;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s attend</c>: draws where a trained model looks while it writes a sentence.</summary>
internal sealed class AttendVerb : Verb
{
    private readonly Argument<string> run = SharedArguments.Run();

    private readonly Argument<string> sentence = new("SENTENCE")
    {
        Description = "The sentence, in quotes",
    };

    private readonly Option<string?> output = new("--output")
    {
        Description = "The SVG file to draw; without it, the weights are shown here",
        HelpName = "FILE",
    };

    private readonly Option<int> padding = new("--padding")
    {
        Description = "Positions of padding behind the sentence",
        HelpName = "N",
    };

    private readonly Option<string[]> set = SharedOptions.Set();
    private readonly Option<string?> device = SharedOptions.Device();

    public AttendVerb()
        : base("attend", "Show where a trained model looks while it translates a sentence")
    {
        Add(run);
        Add(sentence);
        Add(output);
        Add(padding);
        Add(set);
        Add(device);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s attend runs/numbers \"two hundred and five\"", "in the terminal"),
        new("m2s attend runs/numbers \"two hundred and five\" --padding 8 --output attention.svg", "as a drawing"),
        new("m2s attend runs/numbers \"ten\" --padding 8 --set model.mask=none", "what if the mask were left out?"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var positions = arguments.GetValue(padding);
        if (positions < 0)
            throw new InputException($"--padding must be 0 or more, not {positions}");
        using var model = LoadedRun.Open(
            new RunFolder(arguments.GetValue(run)!),
            arguments.GetValue(device) ?? "auto",
            overrides: arguments.GetValue(set) ?? []);
        var map = model.Attend(arguments.GetValue(sentence)!, positions);
        var title = $"Attention of {model.Configuration.Name}";
        if (arguments.GetValue(output) is { } path)
        {
            var chart = AttentionChart.Build(map, title) with { WithKey = true };
            var width = Math.Max(HeatKey.Width, chart.WidthWith(HeatMap.LargestCell));
            TextFile.Write(terminal, path, writer => writer.Write(chart.ToFile(width)));
            if (!TextFile.IsStandardOutput(path))
                terminal.Output.WriteLine(path);
        }
        else
        {
            TableView.Write(terminal.Console, AttentionChart.Text(map, title));
        }
        return ExitCode.Success;
    }
}
