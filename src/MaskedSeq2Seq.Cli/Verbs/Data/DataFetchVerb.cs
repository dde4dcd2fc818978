using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Cli.Display;
using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s data fetch</c>: downloads a public data set.</summary>
internal sealed class DataFetchVerb : Verb
{
    private readonly Argument<string> name = new("NAME")
    {
        Description = $"What to download: {string.Join(" or ", RemoteCorpora.Names)}",
    };

    private readonly Option<string?> output = new("--output")
    {
        Description = "The folder to put it in; data/NAME if left out",
        HelpName = "DIR",
    };

    private readonly Option<string?> mirror = new("--mirror")
    {
        Description = "Another server's folder that has the same files",
        HelpName = "URL",
    };

    public DataFetchVerb()
        : base("fetch", "Download a public data set, checked by its content")
    {
        Add(name);
        Add(output);
        Add(mirror);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s data fetch multi30k", "captions, for configs/multi30k.yaml"),
        new("m2s data fetch cmudict --output words", "how English words are spoken, in a folder of your choice"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var corpus = RemoteCorpora.Find(arguments.GetValue(name)!);
        var folder = arguments.GetValue(output) ?? Path.Combine("data", corpus.Name);
        var server = Mirror(arguments.GetValue(mirror));
        using var downloader = new Downloader();
        foreach (var file in corpus.Files)
        {
            var from = server is null ? file : file.From(server);
            var line = new DownloadLine(terminal, file);
            var isNew = downloader.Fetch(from, folder, line, cancellation).GetAwaiter().GetResult();
            line.End(isNew);
        }
        if (corpus.Name == "cmudict")
            DataCmudictVerb.Split(Path.Combine(folder, corpus.Files[0].Name), folder, terminal);
        terminal.Output.WriteLine($"{corpus.Summary}: in {folder}");
        terminal.Output.WriteLine($"licence: {corpus.Licence}");
        return ExitCode.Success;
    }

    private static Uri? Mirror(string? address)
    {
        if (address is null)
            return null;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
            ? uri
            : throw new InputException($"--mirror must be an address such as https://example.org/, not `{address}`");
    }
}
