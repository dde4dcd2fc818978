using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Cli.Translating;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s translate</c>: reads lines and writes a translation for each.</summary>
internal sealed class TranslateVerb : Verb
{
    // Among so many batches' worth of lines there are enough of each length to fill batches.
    private const int BatchesRead = 32;
    private const int MostRead = 1 << 20;

    private readonly Argument<string[]> places = new("RUN... FILE")
    {
        Description = "A run folder, or several that answer together; then the text to translate, a sentence a line, or"
            + " nothing or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> output = new("--output")
    {
        Description = "The file to write; standard output if left out or -",
        HelpName = "FILE",
    };

    private readonly Option<int> batchSize = new("--batch-size")
    {
        Description = "Sentences translated together; 1 answers every line at once",
        HelpName = "N",
        DefaultValueFactory = _ => 64,
    };

    private readonly Option<bool> mixed = new("--mixed")
    {
        Description = "Put lines into batches as they come, with padding, and not beside lines of their length",
    };

    private readonly SearchOptions search = new();
    private readonly AnswerFormat format = new();
    private readonly Option<string?> device = SharedOptions.Device();

    public TranslateVerb()
        : base("translate", "Translate text with a trained model, or label it with a classifier, line for line")
    {
        Add(places);
        Add(output);
        Add(batchSize);
        Add(mixed);
        search.AddTo(this);
        format.AddTo(this);
        Add(device);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s translate runs/numbers", "type lines, read answers"),
        new("m2s translate runs/multi30k test.de --output test.en", "a whole file"),
        new("m2s translate runs/multi30k --beam 5 < test.de > test.en", "through pipes, with a beam of 5"),
        new("m2s translate runs/multi30k test.de --sample --temperature 0.5", "drawn by chance, of what is likely"),
        new("m2s translate runs/a runs/b runs/c test.de", "three runs together"),
        new("m2s translate runs/multi30k test.de --nbest 3 --scores --alignments", "three answers to each line"),
        new("m2s translate runs/movie-reviews reviews.txt", "a classifier writes a label for each line"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        if (arguments.GetValue(batchSize) is < 1 and var size)
            throw new InputException($"--batch-size must be 1 or more, not {size}");
        var (folders, name) = Split(arguments.GetValue(places)!);
        using var runs = new OpenRuns();
        foreach (var folder in folders)
            runs.Open(folder, arguments.GetValue(device) ?? "auto", search.Overrides(arguments));
        using var lines = Lines.Open(terminal, name, cancellation);
        var isTyped = lines.IsStandardInput && terminal.IsTyped;
        var translator = new Translator(runs.All);
        if (isTyped)
            terminal.Error.WriteLine($"type a sentence and Enter; {EndOfInput} ends");
        TextFile.Write(
            terminal,
            arguments.GetValue(output),
            writer => Translate(arguments, translator, lines, writer, isTyped, cancellation));
        return ExitCode.Success;
    }

    private void Translate(
        ParseResult arguments,
        Translator translator,
        Lines lines,
        TextWriter output,
        bool isTyped,
        CancellationToken cancellation)
    {
        // Someone who types wants an answer to each line, not to each batch of them.
        var settings = new TranslationSettings
        {
            BatchSize = isTyped ? 1 : arguments.GetValue(batchSize),
            MixedLengths = arguments.GetValue(mixed),
            TextOnly = format.IsTextOnly(arguments),
        };
        var read = settings.BatchSize == 1 ? 1 : (int)Math.Min((long)settings.BatchSize * BatchesRead, MostRead);
        var isNumbered = translator.Search.Nbest > 1 && !isTyped;
        long number = 0;
        foreach (var chunk in lines.Read().Chunk(read))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var one in translator.Translate(chunk, settings, cancellation))
                format.Write(arguments, output, ++number, one, isNumbered);
            output.Flush();
        }
    }

    private static string EndOfInput => OperatingSystem.IsWindows() ? "Ctrl+Z and Enter" : "Ctrl+D";

    /// <summary>The run folders among the arguments, and the text after them, if there is one.</summary>
    private static (string[] Runs, string? File) Split(string[] places) =>
        places.Length > 1 && !Directory.Exists(places[^1]) ? (places[..^1], places[^1]) : (places, null);
}
