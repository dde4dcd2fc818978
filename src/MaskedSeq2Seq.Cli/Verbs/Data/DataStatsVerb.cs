using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Cli.Display;
using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s data stats</c>: lengths, vocabularies, and how much padding each bucketing leaves.</summary>
internal sealed class DataStatsVerb : Verb
{
    private readonly Argument<string?> file = SharedArguments.Configuration(required: true);
    private readonly Option<string[]> set = SharedOptions.Set();
    private readonly Option<string?> root = SharedOptions.DataRoot();

    public DataStatsVerb()
        : base("stats", "Show how long the sentences are and how much padding each bucketing leaves")
    {
        Add(file);
        Add(set);
        Add(root);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s data stats configs/numbers.yaml", "the training data of a configuration"),
        new("m2s data stats configs/numbers.yaml --set data.batches.size=256", "with larger batches"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var overrides = SharedOptions.Overrides(arguments.GetValue(set), ("data.root", arguments.GetValue(root)));
        var configuration = SettingsReader.ReadFile<RunConfiguration>(arguments.GetValue(file)!, overrides);
        var data = TaskData.Load(configuration.Data);
        var statistics = CorpusStatistics.Measure(
            data.Train, data.SourceVocabulary, data.TargetVocabulary, configuration.Data.Batches, configuration.Seed);
        StatisticsView.Write(terminal.Console, statistics, configuration.Data.Batches.Bucketing);
        return ExitCode.Success;
    }
}
