using System.Text.RegularExpressions;
using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Tests.Training;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Tests.Experiments;

public sealed partial class ExperimentGuideTests : IDisposable
{
    private static readonly string Guide =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "experiments.md")).ReplaceLineEndings("\n");

    private readonly ScratchFolder scratch = new();

    public static TheoryData<string> Examples => [.. Blocks().Matches(Guide).Select(block => block.Groups[1].Value)];

    public static TheoryData<string> Words =>
    [
        .. new[]
        {
            Keys<ExperimentSettings>(), Keys<TargetSettings>(), Keys<ClaimCheckSettings>(), Keys<ClaimSide>(),
            SettingsScalars.NamesOf(typeof(Measure)),
            SettingsScalars.NamesOf(typeof(Expectation)),
            SettingsScalars.NamesOf(typeof(MonitoredValue)),
        }.SelectMany(words => words).Distinct(),
    ];

    public void Dispose() => scratch.Dispose();

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_an_experiment_that_can_be_planned(string yaml)
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "configs", "numbers.yaml"), scratch["numbers.yaml"]);
        foreach (var set in new[] { "train", "validation", "test" })
            File.WriteAllText(scratch[$"{set}.tsv"], "one\t1\n");
        File.WriteAllText(scratch["example.yaml"], yaml);

        var experiment = Experiment.Load(scratch["example.yaml"], new ExperimentOptions { DataRoot = scratch.Path });

        Assert.True(experiment.Description.Variants.Count > 1);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_key_and_name_that_an_experiment_may_use_is_explained(string word) =>
        Assert.Matches($"`{word}`|`{{ {word}: ", Guide);

    private static IEnumerable<string> Keys<T>() => SettingsSchema.KeysOf(typeof(T)).Select(key => key.Name);

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
