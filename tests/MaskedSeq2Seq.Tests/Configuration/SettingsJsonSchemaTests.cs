using System.Text.Json.Nodes;
using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Tests.Configuration;

public class SettingsJsonSchemaTests
{
    private static readonly JsonNode Runs = JsonNode.Parse(SettingsJsonSchema.Write<RunConfiguration>())!;

    private static readonly JsonNode Questions = JsonNode.Parse(SettingsJsonSchema.Write<ExperimentSettings>())!;

    [Fact]
    public void Every_shipped_file_is_right_by_its_schema()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "configs");
        var files = Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var root = SettingsDocument.ReadFile(file).Root;
            Assert.True(SchemaJudge.Accepts(root.Find("baseline") is null ? Runs : Questions, root), file);
        });
    }

    [Fact]
    public void Everything_that_is_shown_of_the_defaults_is_right_by_the_schema() =>
        Assert.True(Accepts(SettingsWriter.Write(new RunConfiguration())));

    [Theory]
    [InlineData("model: { mask: none }")]
    [InlineData("model: { mask: { name: large_negative, value: -1e4, mode: fill } }")]
    [InlineData("model: { mask: { name: large_negative, value: dtype_minimum } }")]
    [InlineData("evaluation: { metrics: [bleu, ter], padding_factors: [3] }")]
    [InlineData("training:")]
    public void What_the_reader_takes_is_right_by_the_schema(string yaml)
    {
        SettingsReader.Read<RunConfiguration>(yaml, "x.yaml");
        Assert.True(Accepts(yaml));
    }

    [Theory]
    [InlineData("model: { hiden_size: 3 }")]
    [InlineData("model: { hidden_size: 2.5 }")]
    [InlineData("model: { score: adittive }")]
    [InlineData("model: { mask: negative }")]
    [InlineData("model: { mask: { name: negative } }")]
    [InlineData("evaluation: { metrics: [bleu, blue] }")]
    [InlineData("training: { monitor: accuracy }")]
    [InlineData("model: { packing: 1 }")]
    public void What_the_reader_refuses_is_wrong_by_the_schema(string yaml)
    {
        Assert.Throws<InputException>(() => SettingsReader.Read<RunConfiguration>(yaml, "x.yaml"));
        Assert.False(Accepts(yaml));
    }

    [Fact]
    public void Names_come_from_the_registries_and_meanings_from_the_documentation()
    {
        var model = Runs["properties"]!["model"]!["anyOf"]![0]!["properties"]!;
        Assert.Equal(ScoreFunctions.Names, Texts(model["score"]!["enum"]));
        Assert.Equal(MaskStrategies.Names, Texts(model["mask"]!["anyOf"]![0]!["enum"]));
        Assert.Equal(256, (int)model["hidden_size"]!["default"]!);
        Assert.StartsWith("How attention scores", (string)model["score"]!["description"]!, StringComparison.Ordinal);
    }

    private static bool Accepts(string yaml) => SchemaJudge.Accepts(Runs, SettingsDocument.Parse(yaml, "x.yaml").Root);

    private static IEnumerable<string> Texts(JsonNode? list) => list!.AsArray().Select(text => (string)text!);
}
