using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s translate</c>: reads lines and writes a translation for each.</summary>
internal sealed class TranslateVerb : Verb
{
    private readonly Argument<string> run = SharedArguments.Run();
    private readonly Option<string?> device = SharedOptions.Device();

    private readonly Argument<string?> file = new("FILE")
    {
        Description = "The text to translate, a sentence a line; standard input if left out",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> output = new("--output")
    {
        Description = "The file to write; standard output if left out",
        HelpName = "FILE",
    };

    private readonly Option<int> batchSize = new("--batch-size")
    {
        Description = "Sentences translated together; 1 answers every line at once",
        HelpName = "N",
        DefaultValueFactory = _ => 64,
    };

    public TranslateVerb()
        : base("translate", "Translate text with a trained model, or label it with a classifier, line for line")
    {
        Add(run);
        Add(file);
        Add(output);
        Add(batchSize);
        Add(device);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s translate runs/numbers", "type lines, read answers"),
        new("m2s translate runs/multi30k test.de --output test.en", "a whole file"),
        new("m2s translate runs/multi30k < test.de > test.en", "the same through pipes"),
        new("m2s translate runs/movie-reviews reviews.txt", "a classifier writes a label for each line"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var size = arguments.GetValue(batchSize);
        if (size < 1)
            throw new InputException($"--batch-size must be 1 or more, not {size}");
        using var model = LoadedRun.Open(new RunFolder(arguments.GetValue(run)!), arguments.GetValue(device) ?? "auto");
        var name = arguments.GetValue(file);
        using var opened = name is null ? null : TextFile.Open(name);
        var lines = new Lines(opened ?? terminal.Input, name ?? "standard input");
        // Someone who types wants an answer to each line, not to each batch of them.
        var together = opened is null && terminal.IsTyped ? 1 : size;
        if (arguments.GetValue(output) is { } target)
            TextFile.Write(target, writer => Translate(model, lines, writer, together, cancellation));
        else
            Translate(model, lines, terminal.Output, together, cancellation);
        return ExitCode.Success;
    }

    private static void Translate(
        LoadedRun model, Lines lines, TextWriter output, int size, CancellationToken cancellation)
    {
        foreach (var chunk in lines.Read().Chunk(size))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var translation in model.Translate(chunk, size, cancellation))
                output.WriteLine(translation);
            output.Flush();
        }
    }
}
