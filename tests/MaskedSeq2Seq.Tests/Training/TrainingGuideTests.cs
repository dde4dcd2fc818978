using System.Text.RegularExpressions;
using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Tests.Training;

/// <summary>What docs/training.md says.</summary>
public sealed partial class TrainingGuideTests : IDisposable
{
    private static readonly string Guide =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "training.md")).ReplaceLineEndings("\n");

    private static readonly IReadOnlyList<string> Known = [.. Paths(typeof(RunConfiguration))];

    private readonly ScratchFolder scratch = new();

    public static TheoryData<string> Systems => [.. Blocks().Matches(Guide).Select(block => block.Groups[1].Value)];

    public void Dispose() => scratch.Dispose();

    [Theory]
    [MemberData(nameof(Systems))]
    public void Every_system_is_a_configuration_whose_model_can_be_made(string yaml)
    {
        File.WriteAllText(scratch["system.yaml"], yaml);

        var configuration = SettingsReader.ReadFile<RunConfiguration>(scratch["system.yaml"]);

        using var model = ModelTasks.Create(
            configuration.Task, Small(configuration.Model), sourceVocabulary: 11, targetVocabulary: 11);
        Assert.NotEqual(new TrainingSettings(), configuration.Training);
        Assert.NotEqual("bahdanau", configuration.Model.Decoder);
    }

    [Fact]
    public void Every_setting_that_it_names_exists()
    {
        string[] named = [.. Names().Matches(Guide).Select(match => match.Groups[1].Value)];

        Assert.True(named.Length > 30);
        Assert.All(named, name => Assert.Contains(
            Known, known => known == name || known.EndsWith($".{name}", StringComparison.Ordinal)));
    }

    private static ModelSettings Small(ModelSettings model) => model with { EmbeddingSize = 8, HiddenSize = 8 };

    /// <summary>Every key with all sections above it, and every value that has a name, below its key.</summary>
    private static IEnumerable<string> Paths(Type section) =>
        from key in SettingsSchema.KeysOf(section)
        let type = key.Property.PropertyType
        let below = SettingsSchema.IsSection(type) ? Paths(type) : key.Names ?? []
        from path in below.Prepend("")
        select path.Length == 0 ? key.Name : $"{key.Name}.{path}";

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    /// <summary>What stands in backticks and has an underscore or a dot, as settings do and prose does not.</summary>
    [GeneratedRegex("`([a-z0-9]+[._][a-z0-9_.]+)[`:]")]
    private static partial Regex Names();
}
