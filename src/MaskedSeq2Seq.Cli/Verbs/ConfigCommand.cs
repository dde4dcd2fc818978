using System.CommandLine;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s config</c>: what can be set.</summary>
internal sealed class ConfigCommand : Command
{
    public ConfigCommand()
        : base("config", "Look at settings")
    {
        Add(new ConfigShowVerb());
        Add(new ConfigSchemaVerb());
    }
}
