using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Decoding;

namespace MaskedSeq2Seq.Tests.Decoding;

public class SearchSettingsTests
{
    [Theory]
    [InlineData("beam_size: 0", "`beam_size` must be between 1 and 10000, not 0")]
    [InlineData("nbest: 2", "`nbest` must be at most the beam's size, which is 1, not 2")]
    [InlineData("length_penalty: gnnt", "`length_penalty` cannot be `gnnt`: did you mean `gnmt`?")]
    [InlineData("length_power: .inf", "`length_power` must be between 0 and 10, not Infinity")]
    [InlineData("coverage_penalty: -1", "`coverage_penalty` must be between 0 and 100, not -1")]
    [InlineData("{ minimum_ratio: 2, maximum_ratio: 1.5 }", "`minimum_ratio` must not be above maximum_ratio")]
    [InlineData("{ sampling: true, temperature: 0 }", "`temperature` must be between 0.01 and 100, not 0")]
    [InlineData("temperature: 0.5", "`temperature` would change nothing without sampling")]
    [InlineData("top_k: 5", "`top_k` would change nothing without sampling")]
    [InlineData("seed: 2", "`seed` would change nothing without sampling")]
    public void Settings_that_make_no_sense_are_refused(string yaml, string message) => Assert.Equal(
        $"x.yaml:1: {message}", Assert.Throws<InputException>(() => Read(yaml)).Message);

    [Theory]
    [InlineData("{ beam_size: 5, nbest: 5, length_penalty: gnmt, length_power: 0.6, coverage_penalty: 0.2 }")]
    [InlineData("{ sampling: true, nbest: 20, temperature: 0.7, top_k: 10, seed: 3 }")]
    [InlineData("{ minimum_ratio: 0.5, maximum_ratio: 0.5, unknown: replace, no_repeat_ngram: 3 }")]
    public void Settings_of_published_systems_are_taken(string yaml) =>
        Assert.NotEqual(new SearchSettings(), Read(yaml));

    private static SearchSettings Read(string yaml) => SettingsReader.Read<SearchSettings>(yaml, "x.yaml");
}
