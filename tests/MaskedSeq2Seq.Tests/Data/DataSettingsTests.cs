using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

public class DataSettingsTests
{
    [Fact]
    public void Settings_are_written_and_read_back_the_same()
    {
        var settings = NumbersTask.Settings("somewhere") with
        {
            EmptySentences = EmptySentences.Keep,
            Batches = new BatchSettings { Unit = BatchUnit.Tokens, Size = 2000 },
        };

        var text = SettingsWriter.Write(settings);

        Assert.Equal(text, SettingsWriter.Write(SettingsReader.Read<DataSettings>(text, "data.yaml")));
        Assert.Contains("unit: tokens", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("train:\n  source: a.de", 2, "target")]
    [InlineData("train:\n  target: a.de", 2, "source")]
    [InlineData("train:\n  tsv: a.tsv\n  source: a.de", 2, "either")]
    [InlineData("train:\n  tsv: a.tsv\n  source_column: -1", 3, "at least 0")]
    [InlineData("source:\n  tokenizer: whitspace", 2, "`whitespace`")]
    [InlineData("source:\n  vocabulary_limit: 4", 2, "more than the 4 special tokens")]
    [InlineData("source:\n  tokenizer: label", 2, "cannot be label")]
    [InlineData("target:\n  tokenizer: label\n  minimum_count: 2", 3, "must be 1 for labels")]
    [InlineData("target:\n  tokenizer: label\n  vocabulary_limit: 9", 3, "must be 0 for labels")]
    [InlineData("target:\n  maximum_length: -2", 2, "at least 0")]
    [InlineData("batches:\n  bucketing: pools", 2, "`pool`")]
    [InlineData("batches:\n  size: 0", 2, "at least 1")]
    [InlineData("batches:\n  maximum_sentences: -1", 2, "at least 0")]
    [InlineData("batches:\n  maximum_sentences: 9", 2, "without unit tokens")]
    [InlineData("batches:\n  boundaries: [5, 5]", 2, "ascending")]
    [InlineData("batches:\n  boundaries: []", 2, "ascending")]
    [InlineData("batches:\n  prefetch: 0", 2, "at least 1")]
    [InlineData("empty_sentences: drop", 1, "skip")]
    public void A_value_that_makes_no_sense_is_refused_with_its_line(string yaml, int line, string part)
    {
        var error = Assert.Throws<InputException>(() => SettingsReader.Read<DataSettings>(yaml, "data.yaml"));

        Assert.Equal(("data.yaml", (long?)line), (error.File, error.Line));
        Assert.Contains(part, error.Problem, StringComparison.Ordinal);
    }
}
