using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s config schema</c>: the settings as JSON Schema, for editors.</summary>
internal sealed class ConfigSchemaVerb : Verb
{
    private readonly Option<bool> experiment = new("--experiment")
    {
        Description = "Of experiments, which m2s compare runs, in place of configurations",
    };

    public ConfigSchemaVerb()
        : base("schema", "Write the settings as JSON Schema, by which an editor completes and checks them")
    {
        Add(experiment);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new(
            "m2s config schema > m2s.schema.json",
            "`# yaml-language-server: $schema=m2s.schema.json` names it in a file"),
        new("m2s config schema --experiment", "the keys of an experiment"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        terminal.Output.Write(arguments.GetValue(experiment)
            ? SettingsJsonSchema.Write<ExperimentSettings>()
            : SettingsJsonSchema.Write<RunConfiguration>());
        return ExitCode.Success;
    }
}
