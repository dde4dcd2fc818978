using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Cli.Display;
using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s data bpe</c>: learns byte pair codes from text.</summary>
internal sealed class DataBpeVerb : Verb
{
    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "Text to learn from, a sentence a line, words between spaces",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> joint = new("--joint")
    {
        Description = "Learn one set of codes from all files together, as for source and target",
    };

    private readonly Option<int> merges = new("--merges")
    {
        Description = "How many merges to learn",
        HelpName = "N",
        DefaultValueFactory = _ => new BpeSettings().Merges,
    };

    private readonly Option<int> minimumFrequency = new("--min-frequency")
    {
        Description = "Stop when no pair occurs as often as this",
        HelpName = "N",
        DefaultValueFactory = _ => new BpeSettings().MinimumFrequency,
    };

    private readonly Option<bool> lowercase = new("--lowercase")
    {
        Description = "Lower-case the text first",
    };

    private readonly Option<string> output = new("--output")
    {
        Description = "The file to write the codes to, in the format of subword-nmt; - for standard output",
        HelpName = "FILE",
        Required = true,
    };

    public DataBpeVerb()
        : base("bpe", "Learn byte pair codes, which cut words into pieces")
    {
        Add(files);
        Add(joint);
        Add(merges);
        Add(minimumFrequency);
        Add(lowercase);
        Add(output);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s data bpe --joint --merges 4000 train.de train.en --output codes.bpe", "codes for both sides"),
        new("m2s data bpe --merges 2000 train.de --output de.bpe", "codes for one side"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var paths = arguments.GetValue(files)!;
        var (count, frequency) = (arguments.GetValue(merges), arguments.GetValue(minimumFrequency));
        if (count < 1)
            throw new InputException($"--merges must be 1 or more, not {count}");
        if (frequency < 1)
            throw new InputException($"--min-frequency must be 1 or more, not {frequency}");
        if (paths.Length > 1 && !arguments.GetValue(joint))
            throw new InputException("several files need --joint: one set of codes is learned from all of them");
        var words = new WordCounts();
        foreach (var path in paths)
            words.AddFile(path, arguments.GetValue(lowercase));
        var codes = BpeCodes.Learn(words, count, frequency);
        if (codes.Count == 0)
            throw new InputException($"no pair of characters occurs {frequency} times: there is nothing to learn");
        var target = arguments.GetValue(output)!;
        TextFile.Write(terminal, target, codes.Write);
        if (TextFile.IsStandardOutput(target))
            return ExitCode.Success;
        terminal.Output.WriteLine(
            $"{Words.Count(codes.Count)} merges, learned from {Words.Count(words.Count)} different words, "
            + $"are in {target}");
        return ExitCode.Success;
    }
}
