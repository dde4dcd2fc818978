using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s data segment</c>: cuts text by byte pair codes, or puts it together again.</summary>
internal sealed class DataSegmentVerb : Verb
{
    private readonly Argument<string> codes = new("CODES")
    {
        Description = "A file of codes, from m2s data bpe or subword-nmt",
    };

    private readonly Argument<string?> file = new("FILE")
    {
        Description = "The text, a sentence a line; standard input if left out or -",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> output = new("--output")
    {
        Description = "The file to write; standard output if left out or -",
        HelpName = "FILE",
    };

    private readonly Option<string[]> glossary = new("--glossary")
    {
        Description = "A regular expression of words that are not cut; may be given several times",
        HelpName = "REGEX",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<double> dropout = new("--dropout")
    {
        Description = "Leave out merges with this probability, in each line anew (BPE-dropout)",
        HelpName = "P",
    };

    private readonly Option<int> seed = new("--seed")
    {
        Description = "The same seed leaves out the same merges",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<bool> undo = new("--undo")
    {
        Description = "Put the pieces of words together again",
    };

    public DataSegmentVerb()
        : base("segment", "Cut words into pieces by byte pair codes, or join pieces to words")
    {
        Add(codes);
        Add(file);
        Add(output);
        Add(glossary);
        Add(dropout);
        Add(seed);
        Add(undo);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s data segment codes.bpe train.de --output train.bpe.de", "cut a file"),
        new("m2s data segment codes.bpe train.de --dropout 0.1 --seed 2", "cut it otherwise for another epoch"),
        new("m2s data segment codes.bpe --undo < hypotheses.bpe", "join what a model wrote"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var probability = arguments.GetValue(dropout);
        if (!(probability is >= 0 and < 1))
            throw new InputException($"--dropout must be at least 0 and less than 1, not {probability}");
        var tokenizer = new BpeTokenizer(BpeCodes.Load(arguments.GetValue(codes)!), arguments.GetValue(glossary)!);
        using var lines = Lines.Open(terminal, arguments.GetValue(file), cancellation);
        Func<string, string> change = arguments.GetValue(undo)
            ? line => tokenizer.Join(line.Split(' '))
            : Cutting(tokenizer, probability, SplitMix64.ForEpoch(arguments.GetValue(seed), 0));
        TextFile.Write(
            terminal, arguments.GetValue(output), writer => Write(lines, change, writer, cancellation));
        return ExitCode.Success;
    }

    private static Func<string, string> Cutting(BpeTokenizer tokenizer, double dropout, SplitMix64 random) =>
        dropout == 0
            ? line => Within(line, tokenizer.Tokenize)
            : line => Within(line, text => tokenizer.TokenizeByChance(text, random, dropout));

    // As in subword-nmt: what stands around a line stays, several spaces within it become one.
    private static string Within(string line, Func<string, string[]> cut)
    {
        var start = line.Length - line.AsSpan().TrimStart(' ').Length;
        var end = Math.Max(start, line.AsSpan().TrimEnd(' ').Length);
        return line[..start] + string.Join(' ', cut(line[start..end])) + line[end..];
    }

    private static void Write(
        Lines lines, Func<string, string> change, TextWriter output, CancellationToken cancellation)
    {
        foreach (var line in lines.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            output.WriteLine(change(line));
        }
        output.Flush();
    }
}
