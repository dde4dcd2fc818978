using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Tests.Evaluation;

public class BleuTests
{
    [Fact]
    public void The_reference_itself_scores_100() =>
        Assert.Equal(100, Bleu(["the cat sat on the mat", "a"], ["the cat sat on the mat", "a"]), 10);

    [Fact]
    public void Precisions_brevity_and_one_smoothed_order_are_as_worked_by_hand()
    {
        // 1-grams 5/6, 2-grams 2/5, 3-grams 1/4, 4-grams 0/3 taken as 1/(2·3); 6 tokens against 7
        var expected = 100 * Math.Exp(1 - 7.0 / 6) * Math.Pow(5.0 / 6 * 2 / 5 * 1 / 4 * 1 / 6, 0.25);
        var score = Bleu(["the cat is on the mat"], ["there is a cat on the mat"]);
        Assert.Equal(expected, score, 10);
        Assert.Equal(29.06, score, 2);
    }

    [Fact]
    public void Every_order_without_a_match_halves_the_smoothing_again()
    {
        // 2/4, then 0/3, 0/2 and 0/1 taken as 1/(2·3), 1/(4·2) and 1/(8·1)
        var score = Bleu(["a b c d"], ["a x c y"]);
        Assert.Equal(100 * Math.Pow(2.0 / 4 / 6 / 8 / 8, 0.25), score, 10);
        Assert.Equal(19.00, score, 2);
    }

    [Fact]
    public void A_repeated_word_counts_as_often_as_the_reference_has_it()
    {
        // Papineni et al.: "the" seven times matches the two of the reference
        var score = Bleu(["the the the the the the the"], ["the cat is on the mat"]);
        Assert.Equal(100 * Math.Pow(2.0 / 7 / (2 * 6) / (4 * 5) / (8 * 4), 0.25), score, 10);
    }

    [Fact]
    public void Counts_are_summed_over_the_corpus_before_they_are_divided()
    {
        // sentence one matches all: 5, 4, 3, 2; sentence two of 3 tokens matches 1 of its 3 words and no more
        var score = Bleu(["a b c d e", "x y z"], ["a b c d e", "x u v"]);
        Assert.Equal(100 * Math.Pow(6.0 / 8 * 4 / 6 * 3 / 4 * 2 / 2, 0.25), score, 10);
    }

    [Fact]
    public void A_hypothesis_longer_than_its_reference_is_punished_by_precision_alone() =>
        Assert.Equal(
            100 * Math.Pow(4.0 / 5 * 3 / 4 * 2 / 3 * 1 / 2, 0.25), Bleu(["a b c d e"], ["a b c d"]), 10);

    [Theory]
    [InlineData("", "a b c d")]
    [InlineData("x x x x", "a b c d")]
    [InlineData("a b c", "a b c")]
    public void Without_a_match_or_without_a_4_gram_the_score_is_0(string hypothesis, string reference) =>
        Assert.Equal(0, Bleu([hypothesis], [reference]));

    private static double Bleu(string[] hypotheses, string[] references) =>
        MetricTests.Score(new Bleu(new BleuSettings { Tokenizer = "none" }), hypotheses, references);
}
