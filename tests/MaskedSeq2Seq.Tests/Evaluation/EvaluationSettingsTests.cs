using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Tests.Evaluation;

public class EvaluationSettingsTests
{
    [Theory]
    [InlineData("metric: blue", "x.yaml:1: `metric` cannot be `blue`: did you mean `bleu`?")]
    [InlineData("batch_size: 0", "x.yaml:1: `batch_size` must be at least 1, not 0")]
    [InlineData(
        "padding_factors: [1]",
        "x.yaml:1: `padding_factors` must be numbers above 1 and at most 100, such as [2, 4]")]
    [InlineData(
        "padding_factors: [.nan]",
        "x.yaml:1: `padding_factors` must be numbers above 1 and at most 100, such as [2, 4]")]
    [InlineData("padding_factors: [2, 3, 2]", "x.yaml:1: `padding_factors` must not name a factor twice")]
    [InlineData("maximum_sentences: -1", "x.yaml:1: `maximum_sentences` must be at least 0, not -1")]
    public void Settings_that_make_no_sense_are_refused(string yaml, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<InputException>(() => SettingsReader.Read<EvaluationSettings>(yaml, "x.yaml")).Message);
}
