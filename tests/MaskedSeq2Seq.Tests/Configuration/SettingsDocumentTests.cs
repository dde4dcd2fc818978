using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Tests.Configuration;

public class SettingsDocumentTests
{
    private const string Base = "training:\n  epochs: 3\n  learning_rate: 0.5\nname: example\n";

    [Fact]
    public void Overrides_from_another_file_are_laid_over_the_base()
    {
        var settings = With("training.epochs: 4\ntraining:\n  schedule.factor: 0.25\nfactors: [1]\n")
            .To<SampleSettings>();
        Assert.Equal(
            (4, 0.5, 0.25),
            (settings.Training.Epochs, settings.Training.LearningRate, settings.Training.Schedule.Factor));
        Assert.Equal([1.0], settings.Factors);
        Assert.Equal("example", settings.Name);
    }

    [Theory]
    [InlineData("training.epochs: 0\n", "other.yaml:3: `training.epochs` must be at least 1, not 0")]
    [InlineData("training:\n      epochs: 0\n", "other.yaml:4: `training.epochs` must be at least 1, not 0")]
    [InlineData("training.epohs: 1\n", "other.yaml:3: unknown key `training.epohs`: did you mean `training.epochs`?")]
    [InlineData("trainin.epochs: 1\n", "other.yaml:3: unknown key `trainin.epochs`: did you mean `training.epochs`?")]
    public void An_error_in_an_override_names_its_own_file_and_line(string variant, string message)
    {
        var document = SettingsDocument.Parse($"variants:\n  one:\n    {variant}", "other.yaml");
        var overrides = document.To<SampleSettings>().Variants["one"];
        var merged = SettingsDocument.Parse(Base, "base.yaml").With(overrides);
        Assert.Equal(message, Assert.Throws<InputException>(() => merged.To<SampleSettings>()).Message);
    }

    [Fact]
    public void An_error_in_the_base_names_the_base_though_overrides_lie_over_it()
    {
        var merged = SettingsDocument.Parse("training:\n  epochs: 0\n", "base.yaml")
            .With(SettingsDocument.Parse("training.learning_rate: 2\n", "other.yaml").Root);
        Assert.Equal(
            "base.yaml:2: `training.epochs` must be at least 1, not 0",
            Assert.Throws<InputException>(() => merged.To<SampleSettings>()).Message);
    }

    [Fact]
    public void Two_overrides_of_one_key_are_an_error() =>
        Assert.Equal(
            "other.yaml:3: the key `training.epochs` is given twice, first at other.yaml:1",
            Assert.Throws<InputException>(() => With("training.epochs: 4\ntraining:\n  epochs: 5\n")).Message);

    [Fact]
    public void A_dot_in_a_quoted_key_is_part_of_the_key()
    {
        var settings = With("labels: { \"c.d\": 1 }\n").To<SampleSettings>();
        Assert.Equal("1", settings.Labels["c.d"]);
    }

    private static SettingsDocument With(string overrides) =>
        SettingsDocument.Parse(Base, "base.yaml").With(SettingsDocument.Parse(overrides, "other.yaml").Root);
}
