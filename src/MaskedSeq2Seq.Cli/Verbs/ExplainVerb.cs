using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Cli.Display;
using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Reporting;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s explain</c>: what padding does to attention, in numbers small enough to follow.</summary>
internal sealed class ExplainVerb : Verb
{
    private readonly Option<string?> scores = new("--scores")
    {
        Description = "Scores of your own words, such as 0.1,0.2; \"\" for a row of nothing but padding",
        HelpName = "LIST",
    };

    private readonly Option<int?> padding = new("--padding")
    {
        Description = "Positions of padding beside them (3)",
        HelpName = "N",
    };

    private readonly Option<double?> paddingScore = new("--padding-score")
    {
        Description = "What padding scores (0)",
        HelpName = "NUMBER",
    };

    private readonly Option<string?> mask = new("--mask")
    {
        Description =
            $"As in a configuration's model.mask: {string.Join(", ", MaskStrategies.Names)}; without it, all of them",
        HelpName = "NAME",
    };

    public ExplainVerb()
        : base("explain", "Show in a few numbers what padding and masks do to attention")
    {
        Add(scores);
        Add(padding);
        Add(paddingScore);
        Add(mask);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s explain", "the whole lesson"),
        new("m2s explain --scores 0.1,0.2 --padding 3 --mask renormalize", "your own numbers"),
        new("m2s explain --scores 1,2 --padding-score 5", "under every strategy, with padding that scores high"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        foreach (var table in Tables(arguments))
            TableView.Write(terminal.Console, table);
        return ExitCode.Success;
    }

    private IReadOnlyList<Table> Tables(ParseResult arguments)
    {
        Option[] own = [scores, padding, paddingScore, mask];
        if (own.All(option => arguments.GetResult(option) is null))
            return MaskLesson.Build();
        var example = WorkedExample.Parse(
            arguments.GetValue(scores) ?? "0.1,0.2",
            arguments.GetValue(padding) ?? 3,
            arguments.GetValue(paddingScore) ?? 0);
        var strategy = arguments.GetValue(mask) is { } name ? MaskStrategies.Parse(name) : null;
        return [MaskLesson.Of(example, strategy)];
    }
}
