using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Tests.Evaluation;

public class MetricTests
{
    [Fact]
    public void Exact_match_counts_whole_sentences() =>
        Assert.Equal(0.5, Score(new ExactMatch(), ["a b", "a", "a b c", ""], ["a b", "b", "a b", ""]));

    [Fact]
    public void Accuracy_counts_right_labels() =>
        Assert.Equal(0.75, Score(new Accuracy(), ["good", "bad", "bad", "good"], ["good", "bad", "good", "good"]));

    [Fact]
    public void Token_error_rate_is_edits_for_each_reference_token()
    {
        // one substitution; one insertion; two deletions; kitten to sitting takes 3: (1 + 1 + 2 + 3) / (2 + 1 + 2 + 7)
        var score = Score(
            new TokenErrorRate(), ["a x", "a b", "", "k i t t e n"], ["a b", "a", "c d", "s i t t i n g"]);
        Assert.Equal(7.0 / 12, score, 12);
    }

    [Fact]
    public void Only_the_error_rate_is_better_when_lower()
    {
        Assert.Equal(["token_error_rate"], QualityMetrics.All.Where(metric => !metric.HigherIsBetter).Select(metric => metric.Name));
        Assert.Equal(["exact_match", "accuracy", "bleu", "token_error_rate"], QualityMetrics.Names);
    }

    [Fact]
    public void An_unknown_metric_is_one_line_with_the_nearest_name() =>
        Assert.Equal(
            "there is no metric `blue`: did you mean `bleu`?",
            Assert.Throws<InputException>(() => QualityMetrics.Create("blue")).Message);

    [Fact]
    public void Nothing_and_unequal_numbers_of_sentences_are_refused()
    {
        foreach (var metric in QualityMetrics.All)
        {
            Assert.Throws<ArgumentException>(() => Score(metric, [], []));
            Assert.Throws<ArgumentException>(() => Score(metric, ["a"], ["a", "b"]));
        }
    }

    internal static double Score(IMetric metric, string[] hypotheses, string[] references) =>
        metric.Score([.. hypotheses.Select(Tokens)], [.. references.Select(Tokens)]);

    private static string[] Tokens(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
