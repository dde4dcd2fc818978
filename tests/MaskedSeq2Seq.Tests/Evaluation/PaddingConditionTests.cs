using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Tests.Evaluation;

public class PaddingConditionTests
{
    // Lengths 3, 1, 3, 2, 1, 3 and one end of sentence each.
    private static readonly ParallelCorpus Corpus = ToyCorpus.Of("a b c", "a", "b b b", "a b", "b", "c c c").Pairs;

    [Fact]
    public void Conditions_are_named_after_the_factors() =>
        Assert.Equal(
            ["alone", "mixed", "padded_x1.5", "padded_x4"],
            PaddingCondition.For(new EvaluationSettings { PaddingFactors = [1.5, 4] })
                .Select(condition => condition.Name));

    [Fact]
    public void Alone_has_no_padding_and_every_sentence_once()
    {
        var batches = PaddingCondition.Alone.Batches(Corpus, Corpus.Count, batchSize: 2).ToList();
        Assert.All(
            batches, batch => Assert.All(batch.SourceLengths, length => Assert.Equal(batch.SourceWidth, length)));
        Assert.Equal([0, 1, 2, 3, 4, 5], batches.SelectMany(batch => batch.Rows).Order());
        Assert.All(batches, batch => Assert.InRange(batch.Size, 1, 2));
    }

    [Fact]
    public void Mixed_keeps_the_order_of_the_file()
    {
        var batches = PaddingCondition.Mixed.Batches(Corpus, Corpus.Count, batchSize: 4).ToList();
        Assert.Equal([0, 1, 2, 3], batches[0].Rows.Order());
        Assert.Equal([4, 5], batches[1].Rows.Order());
        Assert.Equal([4, 4], batches.Select(batch => batch.SourceWidth));
    }

    [Theory]
    [InlineData(2, 8)]
    [InlineData(1.3, 6)]
    public void Padded_multiplies_the_width_of_each_batch(double factor, int width) =>
        Assert.All(
            PaddingCondition.Padded(factor).Batches(Corpus, Corpus.Count, batchSize: 3),
            batch => Assert.Equal(width, batch.SourceWidth));

    [Fact]
    public void A_limit_takes_the_first_sentences()
    {
        foreach (var condition in PaddingCondition.For(new EvaluationSettings()))
            Assert.Equal([0, 1, 2], condition.Batches(Corpus, 3, batchSize: 2).SelectMany(batch => batch.Rows).Order());
    }
}
