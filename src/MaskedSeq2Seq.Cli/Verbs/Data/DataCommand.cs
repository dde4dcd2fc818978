using System.CommandLine;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s data</c>: what has to do with text rather than with models.</summary>
internal sealed class DataCommand : Command
{
    public DataCommand()
        : base("data", "Look at a corpus, or make one")
    {
        Add(new DataStatsVerb());
        Add(new DataNumbersVerb());
        Add(new DataBpeVerb());
        Add(new DataSegmentVerb());
        Add(new DataFetchVerb());
        Add(new DataCmudictVerb());
    }
}
