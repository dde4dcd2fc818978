using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Cli.Display;
using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s data numbers</c>: writes the task that needs no data of one's own.</summary>
internal sealed class DataNumbersVerb : Verb
{
    private readonly Option<int> count = new("--count")
    {
        Description = "Pairs to learn from; validation and test get a tenth each, at most 500",
        HelpName = "N",
        DefaultValueFactory = _ => 10_000,
    };

    private readonly Option<int> seed = new("--seed")
    {
        Description = "The same seed writes the same files",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<int> digits = new("--max-digits")
    {
        Description = "The most digits a number may have",
        HelpName = "N",
        DefaultValueFactory = _ => NumberWords.MaximumDigits,
    };

    private readonly Option<string> output = new("--output")
    {
        Description = "The folder to write train.tsv, validation.tsv and test.tsv to",
        HelpName = "DIR",
        Required = true,
    };

    public DataNumbersVerb()
        : base("numbers", "Make number names and their digits: a task with sentences of very different lengths")
    {
        Add(count);
        Add(seed);
        Add(digits);
        Add(output);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s data numbers --output mynumbers", "10,000 pairs to learn from"),
        new("m2s data numbers --count 100000 --max-digits 9 --output big", "more and shorter ones"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var folder = arguments.GetValue(output)!;
        var pairs = arguments.GetValue(count);
        NumbersTask.Write(folder, pairs, arguments.GetValue(seed), arguments.GetValue(digits));
        terminal.Output.WriteLine($"{Words.Count(pairs)} pairs to learn from, and some to test with, are in {folder}");
        return ExitCode.Success;
    }
}
