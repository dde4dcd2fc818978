using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Tests.Configuration;

public class SettingsWriterTests
{
    [Fact]
    public void Every_key_is_written_in_the_order_of_the_properties() =>
        Assert.Equal(
            """
            name: sample
            note: null
            limit: 5000000000
            fast: true
            corner: south_west
            other: null
            maybe: null
            training:
              epochs: 7
              learning_rate: 0.001
              schedule:
                factor: 0.5
            factors: [2, 4]
            stages: []
            labels: {}
            variants: {}

            """,
            SettingsWriter.Write(new SampleSettings()));

    [Theory]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("")]
    [InlineData("true")]
    [InlineData("12")]
    [InlineData(" spaces ")]
    [InlineData("a: b # c")]
    [InlineData("\"quoted\" \\ back\tslash\nline\r\u0001\u2028")]
    [InlineData("C:\\data\\ümlaut 数")]
    [InlineData("- dash")]
    [InlineData("../shared/data")]
    [InlineData("[x]")]
    public void Any_text_reads_back_as_itself(string text)
    {
        var written = SettingsWriter.Write(new SampleSettings
        {
            Note = text,
            Labels = new Dictionary<string, string> { ["k" + text] = text },
        });
        var read = SettingsReader.Read<SampleSettings>(written, "x.yaml");
        Assert.Equal(text, read.Note);
        Assert.Equal(text, read.Labels["k" + text]);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1e-300)]
    [InlineData(-1.0 / 3)]
    [InlineData(1e22)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.NaN)]
    public void Any_number_reads_back_as_itself(double number)
    {
        var written = SettingsWriter.Write(new SampleSettings { Factors = [number] });
        Assert.Equal([number], SettingsReader.Read<SampleSettings>(written, "x.yaml").Factors);
    }

    [Fact]
    public void Sections_in_lists_and_unread_mappings_read_back()
    {
        const string yaml = "variants: { a: { training.epochs: 2, \"x.y\": [1, \"2\", b c, {d: ~}] } }";
        var settings = new SampleSettings
        {
            Stages = [new() { Epochs = 3 }, new() { LearningRate = 2 }],
            Variants = SettingsDocument.Parse(yaml, "x.yaml").To<SampleSettings>().Variants,
        };
        var written = SettingsWriter.Write(settings);
        var read = SettingsReader.Read<SampleSettings>(written, "x.yaml");
        Assert.Equal(settings.Stages, read.Stages);
        Assert.Contains(
            "  a: {training.epochs: 2, \"x.y\": [1, \"2\", \"b c\", {d: null}]}\n", written, StringComparison.Ordinal);
        Assert.Equal(written, SettingsWriter.Write(read));
    }

    [Fact]
    public void Comments_come_from_the_documentation_and_do_not_change_the_values()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, """
            <doc><members>
              <member name="P:MaskedSeq2Seq.Tests.Configuration.SampleSettings.Name">
                <summary>Name of the
                  <c>sample</c>, see <see cref="P:A.LearningRate"/>.</summary>
              </member>
              <member name="P:MaskedSeq2Seq.Tests.Configuration.SampleSettings.Corner">
                <summary>Where.</summary>
              </member>
              <member name="P:MaskedSeq2Seq.Tests.Configuration.SampleSettings.Training">
                <summary>How.</summary>
              </member>
            </members></doc>
            """);
        var text = SettingsWriter.Write(new SampleSettings(), SettingsDescriptions.ReadFile(file));
        File.Delete(file);
        Assert.StartsWith("# Name of the sample, see learning_rate.\nname: sample\n", text, StringComparison.Ordinal);
        Assert.Contains("# Where. One of north_east, south_west.\ncorner:", text, StringComparison.Ordinal);
        Assert.Contains("\n\n# How.\ntraining:\n  epochs: 7\n", text, StringComparison.Ordinal);
        Assert.Contains("    factor: 0.5\n\nfactors: [2, 4]\nstages: []\n", text, StringComparison.Ordinal);
        Assert.Equal(
            SettingsWriter.Write(new SampleSettings()),
            SettingsWriter.Write(SettingsReader.Read<SampleSettings>(text, "x.yaml")));
    }

    [Fact]
    public void Long_comments_are_broken_into_lines()
    {
        var file = Path.GetTempFileName();
        var words = string.Join(' ', Enumerable.Repeat("word", 60));
        File.WriteAllText(
            file,
            $"<doc><members><member name='P:{typeof(RateSettings).FullName}.Factor'>"
            + $"<summary>{words}</summary></member></members></doc>");
        var lines = SettingsWriter.Write(new RateSettings(), SettingsDescriptions.ReadFile(file)).Split('\n');
        File.Delete(file);
        Assert.Equal(5, lines.Length);
        Assert.All(lines, line => Assert.True(line.Length <= 102, line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<doc><members>")]
    public void A_missing_or_broken_documentation_only_takes_the_comments_away(string content)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, content);
        Assert.Equal("factor: 0.5\n", SettingsWriter.Write(new RateSettings(), SettingsDescriptions.ReadFile(file)));
        File.Delete(file);
        Assert.Equal("factor: 0.5\n", SettingsWriter.Write(new RateSettings(), SettingsDescriptions.ReadFile(file)));
    }
}
