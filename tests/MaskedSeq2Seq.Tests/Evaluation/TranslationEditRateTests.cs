using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Tests.Evaluation;

public class TranslationEditRateTests
{
    [Theory]
    [InlineData("a b c d", "a b c d", 0)]
    [InlineData("c d a b", "a b c d", 1)] // one block moves
    [InlineData("d a b c e", "a b c d e", 1)]
    [InlineData("this week the saudis denied information published in the new york times",
        "saudi arabia denied this week information published in the american new york times", 4)] // Snover et al. 2006
    [InlineData("a x c", "a b c", 1)]
    [InlineData("", "a b c", 3)]
    [InlineData("a b c", "", 3)]
    [InlineData("A B", "a b", 0)]
    public void A_block_that_moves_is_one_edit(string hypothesis, string reference, int edits) =>
        Assert.Equal(edits, Statistics(hypothesis, reference)[0]);

    [Fact]
    public void Of_several_references_the_nearest_gives_the_edits_and_all_give_the_length() =>
        Assert.Equal([1, 3], Statistics("a b", "a b c", "x y z u", "a c"));

    [Fact]
    public void Nothing_against_nothing_is_perfect_and_something_against_nothing_is_100()
    {
        var metric = new TranslationEditRate(new EditRateSettings());
        Assert.Equal(0, metric.Score([0, 0]));
        Assert.Equal(100, metric.Score([7, 0]));
        Assert.Equal(150, metric.Score([3, 2]));
    }

    private static double[] Statistics(string hypothesis, params string[] references) =>
        new TranslationEditRate(new EditRateSettings())
            .Statistics(Sentence.OfWords(hypothesis), Array.ConvertAll(references, Sentence.OfWords));
}
