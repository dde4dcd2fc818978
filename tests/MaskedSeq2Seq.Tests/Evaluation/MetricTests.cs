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
    public void Only_rates_of_errors_and_edits_are_better_when_lower()
    {
        Assert.Equal(
            "exact_match accuracy sentence_error_rate token_accuracy token_error_rate phone_error_rate word_error_rate "
            + "bleu chrf chrf++ ter",
            string.Join(' ', QualityMetrics.Names));
        Assert.Equal(
            ["sentence_error_rate", "token_error_rate", "phone_error_rate", "word_error_rate", "ter"],
            QualityMetrics.All.Where(metric => !metric.HigherIsBetter).Select(metric => metric.Name));
    }

    [Fact]
    public void Of_several_references_the_nearest_counts()
    {
        // r e d: "r eh d" is one edit of 3 away, "r e a d" one of 4, so the longer counts; l i v e: right as it is
        IReadOnlyList<Sentence> hypotheses = [Sentence.OfWords("r e d"), Sentence.OfWords("l i v e")];
        IReadOnlyList<Sentence>[] references =
        [
            [Sentence.OfWords("r eh d"), Sentence.OfWords("r e a d")],
            [Sentence.OfWords("l ay v"), Sentence.OfWords("l i v e")],
        ];
        Assert.Equal(1.0 / (4 + 4), new TokenErrorRate().Score(hypotheses, references), 12);
        Assert.Equal(1.0 / 2, new ExactMatch().Score(hypotheses, references));
        Assert.Equal(1.0 / 2, new SentenceErrorRate().Score(hypotheses, references));
        Assert.Equal((2.0 + 4) / (3 + 4), new TokenAccuracy().Score(hypotheses, references), 12);
    }

    [Fact]
    public void Token_accuracy_counts_reference_tokens_at_their_place() =>
        Assert.Equal(3.0 / 5, Score(new TokenAccuracy(), ["a b c", "b a", ""], ["a b", "b", "a b"]));

    [Theory]
    [InlineData(2.5, 0, "2")]
    [InlineData(3.5, 0, "4")]
    [InlineData(0.125, 2, "0.12")]
    [InlineData(0.375, 2, "0.38")]
    [InlineData(-0.125, 2, "-0.12")]
    [InlineData(1.005, 2, "1.00")]
    [InlineData(1.015, 2, "1.01")]
    [InlineData(61.0, 2, "61.00")]
    [InlineData(1e30, 1, "1000000000000000019884624838656.0")]
    public void Numbers_are_rounded_from_their_binary_value_and_to_even_between_two(
        double number, int digits, string printed) =>
        Assert.Equal(printed, RoundedNumber.Format(number, digits));

    [Fact]
    public void Phones_and_words_are_counted_against_the_nearest_of_several_pronunciations()
    {
        Sentence[] spoken = [Sentence.OfWords("R EH D"), Sentence.OfWords("L IY"), Sentence.OfWords("AH")];
        Sentence[][] right =
        [
            [Sentence.OfWords("R IY D"), Sentence.OfWords("R EH D")],
            [Sentence.OfWords("L EH D"), Sentence.OfWords("L IY D Z")],
            [Sentence.OfWords("EY")],
        ];

        // Nothing of three phones, two of four (as far from the other, which is shorter), and one of one.
        Assert.Equal(3.0 / 8, QualityMetrics.Create("phone_error_rate").Score(spoken, right), 12);
        Assert.Equal(2.0 / 3, QualityMetrics.Create("word_error_rate").Score(spoken, right), 12);
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
        metric.Score(
            [.. hypotheses.Select(Sentence.OfWords)],
            [.. references.Select(reference => new[] { Sentence.OfWords(reference) })]);
}
