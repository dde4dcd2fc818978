using System.Globalization;
using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Tests.Configuration;

public class SettingsReaderTests
{
    [Theory]
    [InlineData("trianing:\n  epochs: 3\n", "x.yaml:1: unknown key `trianing`: did you mean `training`?")]
    [InlineData(
        "name: sample\ntraining:\n  epoch: 3\n",
        "x.yaml:3: unknown key `training.epoch`: did you mean `training.epochs`?")]
    [InlineData("training.epoch: 3\n", "x.yaml:1: unknown key `training.epoch`: did you mean `training.epochs`?")]
    [InlineData("epochs: 3\n", "x.yaml:1: unknown key `epochs`: did you mean `training.epochs`?")]
    [InlineData("factor: 3\n", "x.yaml:1: unknown key `factor`: did you mean `factors`?")]
    [InlineData(
        "training:\n  colour: red\n",
        "x.yaml:2: unknown key `training.colour`: the keys of `training` are epochs, learning_rate, schedule")]
    public void An_unknown_key_is_an_error_with_its_line_and_the_nearest_right_key(string yaml, string message) =>
        Assert.Equal(message, Refused(yaml));

    [Theory]
    [InlineData(
        "training:\n  epochs: ten\n",
        "x.yaml:2: `training.epochs` must be a whole number such as 7, not `ten`")]
    [InlineData(
        "training:\n  epochs: 1.5\n",
        "x.yaml:2: `training.epochs` must be a whole number such as 7, not `1.5`")]
    [InlineData(
        "training:\n  epochs: \"10\"\n",
        "x.yaml:2: `training.epochs` must be a whole number such as 7, not the text \"10\" in quotes: "
        + "take the quotes away")]
    [InlineData(
        "training:\n  epochs: [1]\n",
        "x.yaml:2: `training.epochs` must be a whole number such as 7, not a list")]
    [InlineData(
        "training:\n  epochs:\n",
        "x.yaml:2: `training.epochs` has no value: it must be a whole number such as 7")]
    [InlineData(
        "training:\n  epochs: 9999999999\n",
        "x.yaml:2: `training.epochs` must be between -2147483648 and 2147483647, not 9999999999")]
    [InlineData(
        "limit: 99999999999999999999999999999999999999999999\n",
        "x.yaml:1: `limit` must be a whole number such as 5000000000, "
        + "not `99999999999999999999999999999999999999999999`")]
    [InlineData(
        "training:\n  learning_rate: 0,1\n",
        "x.yaml:2: `training.learning_rate` must be a number such as 0.001, not `0,1`")]
    [InlineData(
        "training:\n  learning_rate: NaN\n",
        "x.yaml:2: `training.learning_rate` must be a number such as 0.001, not `NaN`")]
    [InlineData(
        "training:\n  learning_rate: 1e999\n",
        "x.yaml:2: `training.learning_rate` is too large a number: 1e999")]
    [InlineData("fast: yes\n", "x.yaml:1: `fast` must be true or false, not `yes`")]
    [InlineData("name: [a]\n", "x.yaml:1: `name` must be a text such as sample, not a list")]
    [InlineData("name: ~\n", "x.yaml:1: `name` has no value: it must be a text such as sample")]
    [InlineData("corner: south_wets\n", "x.yaml:1: `corner` cannot be `south_wets`: did you mean `south_west`?")]
    [InlineData("corner: up\n", "x.yaml:1: `corner` cannot be `up`: use one of north_east, south_west")]
    [InlineData("corner:\n", "x.yaml:1: `corner` has no value: it must be one of north_east, south_west")]
    [InlineData("training: 3\n", "x.yaml:1: `training` must be a section with keys such as `epochs`, not `3`")]
    [InlineData("factors: 3\n", "x.yaml:1: `factors` must be a list such as [2, 4], not `3`")]
    [InlineData("factors:\n  - 2\n  - two\n", "x.yaml:3: `factors[1]` must be a number such as 2, not `two`")]
    [InlineData(
        "stages:\n  - epochs: 1\n  - epocs: 2\n",
        "x.yaml:3: unknown key `stages[1].epocs`: did you mean `stages[1].epochs`?")]
    [InlineData("labels: 3\n", "x.yaml:1: `labels` must be a section of keys and values, not `3`")]
    [InlineData("labels:\n  a: {}\n", "x.yaml:2: `labels.a` must be a text, not a section with keys of its own")]
    [InlineData("variants:\n  a: 3\n", "x.yaml:2: `variants.a` must be a section of keys and values, not `3`")]
    public void A_wrong_type_is_an_error_that_says_what_was_found_and_what_is_right(string yaml, string message) =>
        Assert.Equal(message, Refused(yaml));

    [Theory]
    [InlineData("name: a\nname: b\n", "x.yaml:2: the key `name` is given twice, first at x.yaml:1")]
    [InlineData("training:\n\tepochs: 3\n", "x.yaml:2: a tab before the key: YAML indents with spaces")]
    [InlineData("name: *other\n", "x.yaml:1: YAML aliases (*other) are not supported: write the value itself")]
    [InlineData(
        "name: &here a\n",
        "x.yaml:1: YAML anchors (&here) are not supported: write the value where it is needed")]
    [InlineData(
        "limit: !!int 3\n",
        "x.yaml:1: YAML tags (tag:yaml.org,2002:int) are not supported: write the value alone")]
    [InlineData(
        "name: sample\n---\nname: sample\n",
        "x.yaml:2: a second YAML document begins here: keep one in a file")]
    [InlineData("- a\n", "x.yaml:1: settings are lines of `key: value`, not a list")]
    [InlineData("hello\n", "x.yaml:1: settings are lines of `key: value`, not `hello`")]
    [InlineData("? [a]\n: 3\n", "x.yaml:1: a key must be a single name")]
    public void Text_that_is_no_plain_YAML_mapping_is_an_error_with_its_line(string yaml, string message) =>
        Assert.Equal(message, Refused(yaml));

    [Theory]
    [InlineData("name: [a\n")]
    [InlineData("name: \"a\n")]
    [InlineData("name: a: b\n")]
    [InlineData("name: @a\n")]
    [InlineData("}\n")]
    public void Broken_YAML_is_one_line_that_names_the_file(string yaml)
    {
        var message = Refused("fast: true\n" + yaml);
        Assert.Matches(@"^x\.yaml:[23]: this is not valid YAML \(column \d+\): [^\n]+$", message);
    }

    [Fact]
    public void Deep_nesting_is_an_error_and_no_crash()
    {
        var yaml = string.Concat(Enumerable.Repeat("[", 20_000));
        Assert.Contains("levels deep", Refused("name: " + yaml), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("training:\n  epochs: 0\n", "x.yaml:2: `training.epochs` must be at least 1, not 0")]
    [InlineData("training:\n  learning_rate: 0\n", "x.yaml:2: `training.learning_rate` must be more than 0, not 0")]
    [InlineData(
        "training:\n  learning_rate: .nan\n",
        "x.yaml:2: `training.learning_rate` must be more than 0, not NaN")]
    [InlineData(
        "training:\n  schedule:\n    factor: 1.5\n",
        "x.yaml:3: `training.schedule.factor` must be between 0 and 1, not 1.5")]
    [InlineData("stages:\n- epochs: 1\n- epochs: 0\n", "x.yaml:3: `stages[1].epochs` must be at least 1, not 0")]
    [InlineData("name: exampel\n", "x.yaml:1: `name` cannot be `exampel`: did you mean `example`?")]
    [InlineData("limit: 5\ntraining:\n  epochs: 6\n", "x.yaml:3: `training.epochs` must not be more than `limit`")]
    [InlineData("limit: 5\n", "x.yaml: `training.epochs` must not be more than `limit`")]
    public void A_value_that_makes_no_sense_is_an_error_at_its_key(string yaml, string message) =>
        Assert.Equal(message, Refused(yaml));

    [Theory]
    [InlineData("training.epochs=-1", "--set training.epochs=-1: `training.epochs` must be at least 1, not -1")]
    [InlineData(
        "trianing.epochs=3",
        "--set trianing.epochs=3: unknown key `trianing.epochs`: did you mean `training.epochs`?")]
    [InlineData(
        "training.epochs=x",
        "--set training.epochs=x: `training.epochs` must be a whole number such as 7, not `x`")]
    [InlineData("factors=[2", "--set factors=[2: this is not valid YAML")]
    [InlineData("training.epochs", "--set training.epochs: write KEY=VALUE, for example --set training.epochs=10")]
    [InlineData("=3", "--set =3: write KEY=VALUE, for example --set training.epochs=10")]
    [InlineData("a..b=3", "--set a..b=3: write KEY=VALUE, for example --set training.epochs=10")]
    [InlineData(
        "name.first=3",
        "--set name.first=3: `name` must be a text such as sample, not a section with keys of its own")]
    public void A_wrong_override_is_an_error_that_names_the_override(string option, string message)
    {
        var error = Assert.Throws<InputException>(
            () => SettingsReader.Read<SampleSettings>("training:\n  epochs: 3\n", "x.yaml", [option]));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_override_replaces_one_value_and_keeps_its_neighbours()
    {
        var settings = SettingsReader.Read<SampleSettings>(
            "training:\n  epochs: 3\n  learning_rate: 0.5\n",
            "x.yaml",
            ["training.epochs=4", "factors=[1, 3]", "note=a=b", "training.schedule.factor=1e-1", "training.epochs=5"]);
        Assert.Equal(5, settings.Training.Epochs);
        Assert.Equal(0.5, settings.Training.LearningRate);
        Assert.Equal(0.1, settings.Training.Schedule.Factor);
        Assert.Equal([1.0, 3.0], settings.Factors);
        Assert.Equal("a=b", settings.Note);
    }

    [Fact]
    public void An_empty_text_gives_every_default()
    {
        foreach (var yaml in new[] { "", "# nothing\n", "---\n", "training:\n" })
        {
            var settings = SettingsReader.Read<SampleSettings>(yaml, "x.yaml");
            Assert.Equal(7, settings.Training.Epochs);
            Assert.Equal("sample", settings.Name);
            Assert.Null(settings.Note);
        }
    }

    [Fact]
    public void A_section_keeps_the_defaults_that_its_owner_gave_it()
    {
        var settings = SettingsReader.Read<SampleSettings>("training:\n  learning_rate: 2\n", "x.yaml");
        Assert.Equal(7, settings.Training.Epochs);
        Assert.Equal(2.0, settings.Training.LearningRate);
    }

    [Fact]
    public void Every_kind_of_value_is_read()
    {
        const string yaml = """
            name: example
            note: "true"
            limit: +70
            fast: false
            corner: north_east
            other: south_west
            maybe: -3
            factors: [-.inf, 1e-3, 3]
            stages:
              - epochs: 2
              - schedule: { factor: 1 }
            labels: { first.one: 1, second: two words }
            """;
        var settings = SettingsReader.Read<SampleSettings>(yaml, "x.yaml");
        Assert.Equal(("example", "true", 70L, false), (settings.Name, settings.Note, settings.Limit, settings.Fast));
        Assert.Equal(
            (Corner.NorthEast, Corner.SouthWest, -3), (settings.Corner, settings.Other!.Value, settings.Maybe!.Value));
        Assert.Equal([double.NegativeInfinity, 0.001, 3.0], settings.Factors);
        Assert.Equal([2, 10], settings.Stages.Select(stage => stage.Epochs));
        Assert.Equal(1.0, settings.Stages[1].Schedule.Factor);
        Assert.Equal("1", settings.Labels["first.one"]);
        Assert.Equal("two words", settings.Labels["second"]);
    }

    [Fact]
    public void A_decimal_comma_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = comma;
        try
        {
            var settings = SettingsReader.Read<SampleSettings>("training:\n  learning_rate: 0.25\n", "x.yaml");
            Assert.Equal(0.25, settings.Training.LearningRate);
            Assert.Contains("learning_rate: 0.25\n", SettingsWriter.Write(settings), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Files_that_cannot_be_read_are_one_clear_line()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var missing = Path.Combine(folder, "none.yaml");
        Assert.Equal($"{missing}: there is no such file", RefusedFile(missing));
        Assert.Equal($"{folder}: this is a folder, not a configuration file", RefusedFile(folder));
        var latin = Path.Combine(folder, "latin.yaml");
        File.WriteAllBytes(latin, [(byte)'n', 0xE4, (byte)':', (byte)' ', (byte)'1']);
        Assert.Equal($"{latin}: this is not a text in UTF-8", RefusedFile(latin));
        Directory.Delete(folder, recursive: true);
    }

    private static string Refused(string yaml) =>
        Assert.Throws<InputException>(() => SettingsReader.Read<SampleSettings>(yaml, "x.yaml")).Message;

    private static string RefusedFile(string path) =>
        Assert.Throws<InputException>(() => SettingsReader.ReadFile<SampleSettings>(path)).Message;
}
