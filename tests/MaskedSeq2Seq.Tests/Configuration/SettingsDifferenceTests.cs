using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Tests.Configuration;

public class SettingsDifferenceTests
{
    [Fact]
    public void Equal_settings_do_not_differ() =>
        Assert.Empty(SettingsDifference.Between(new SampleSettings(), new SampleSettings()));

    [Fact]
    public void Each_difference_is_named_by_its_dotted_path()
    {
        var other = new SampleSettings { Note = "n", Factors = [2], Training = new() { Epochs = 7, LearningRate = 1 } };
        Assert.Equal(
            [
                new SettingsDifference("note", "null", "n"),
                new SettingsDifference("training.learning_rate", "0.001", "1"),
                new SettingsDifference("factors", "[2, 4]", "[2]"),
            ],
            SettingsDifference.Between(new SampleSettings(), other));
    }

    [Fact]
    public void Lists_of_sections_and_dictionaries_are_compared_as_a_whole()
    {
        var other = new SampleSettings
        {
            Stages = [new() { Epochs = 3 }],
            Labels = new Dictionary<string, string> { ["a"] = "b c" },
        };
        Assert.Equal(
            [
                new SettingsDifference("stages", "[]", "[{epochs: 3, learning_rate: 0.001, schedule: {factor: 0.5}}]"),
                new SettingsDifference("labels", "{}", "{a: \"b c\"}"),
            ],
            SettingsDifference.Between(new SampleSettings(), other));
    }
}
