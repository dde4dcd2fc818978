using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s config show</c>: every setting with its value and meaning, itself a configuration.</summary>
internal sealed class ConfigShowVerb : Verb
{
    private readonly Argument<string?> file = SharedArguments.Configuration(required: false);
    private readonly Option<string[]> set = SharedOptions.Set();

    public ConfigShowVerb()
        : base("show", "Show every setting with its value and meaning; without a file, the defaults")
    {
        Add(file);
        Add(set);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s config show", "all there is to set"),
        new("m2s config show configs/numbers.yaml", "what a training will really use"),
        new("m2s config show > mine.yaml", "a configuration to start from"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var overrides = SharedOptions.Overrides(arguments.GetValue(set));
        var configuration = arguments.GetValue(file) is { } path
            ? SettingsReader.ReadFile<RunConfiguration>(path, overrides)
            : SettingsReader.Read<RunConfiguration>("", "defaults", overrides);
        terminal.Output.Write(SettingsWriter.Write(configuration, withDocs: true));
        return ExitCode.Success;
    }
}
