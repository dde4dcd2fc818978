using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

public class PaddedBatchTests
{
    private static readonly ParallelCorpus Three = Corpora.Of(
        ([10, 11], [20]),
        ([12], [21, 22, 23]),
        ([13, 14, 15], []));

    [Fact]
    public void A_small_batch_is_padded_as_by_hand()
    {
        var batch = PaddedBatch.Create(Three, [0, 1, 2]);

        Assert.Equal([2, 0, 1], batch.Rows);
        Assert.Equal((3, 4, 4), (batch.Size, batch.SourceWidth, batch.TargetWidth));
        Assert.Equal(
            [
                13, 14, 15, 3,
                10, 11, 3, 0,
                12, 3, 0, 0,
            ],
            batch.Source);
        Assert.Equal([4, 3, 2], batch.SourceLengths);
        Assert.Equal(
            [
                2, 0, 0, 0,
                2, 20, 0, 0,
                2, 21, 22, 23,
            ],
            batch.TargetInput);
        Assert.Equal(
            [
                3, 0, 0, 0,
                20, 3, 0, 0,
                21, 22, 23, 3,
            ],
            batch.TargetOutput);
        Assert.Equal([1, 2, 4], batch.TargetLengths);
        Assert.Equal([0, 4, 5, 8, 9, 10, 11], batch.TargetPositions);
        Assert.Equal([3, 20, 3, 21, 22, 23, 3], batch.Gold);
        Assert.Equal((7, 9), (batch.TargetTokens, batch.SourceTokens));
    }

    [Fact]
    public void More_padding_columns_add_zeros_to_the_source_and_change_nothing_else()
    {
        var narrow = PaddedBatch.Create(Three, [0, 1, 2]);
        var wide = PaddedBatch.Create(Three, [0, 1, 2], minimumSourceWidth: 7);

        Assert.Equal(7, wide.SourceWidth);
        for (var b = 0; b < 3; b++)
            Assert.Equal([.. narrow.Source[(b * 4)..(b * 4 + 4)], 0, 0, 0], wide.Source[(b * 7)..(b * 7 + 7)]);
        Assert.Equal(narrow.SourceLengths, wide.SourceLengths);
        Assert.Equal(narrow.TargetInput, wide.TargetInput);
        Assert.Equal(narrow.TargetPositions, wide.TargetPositions);
        Assert.Equal(narrow.Gold, wide.Gold);
    }

    [Fact]
    public void A_minimum_width_below_the_natural_one_changes_nothing() =>
        Assert.Equal(
            PaddedBatch.Create(Three, [0, 1]).Source, PaddedBatch.Create(Three, [0, 1], minimumSourceWidth: 2).Source);

    [Fact]
    public void Equally_long_rows_stay_in_the_order_in_which_they_came()
    {
        var corpus = Corpora.OfLengths((2, 1), (3, 1), (2, 1), (3, 1), (2, 1));

        Assert.Equal([3, 1, 4, 0, 2], PaddedBatch.Create(corpus, [4, 3, 0, 1, 2]).Rows);
    }

    [Fact]
    public void Every_position_of_gold_points_at_its_token()
    {
        var batch = PaddedBatch.Create(Corpora.Random(50), Enumerable.Range(0, 50).ToArray());

        Assert.Equal(batch.Gold, batch.TargetPositions.Select(position => batch.TargetOutput[position]));
        Assert.Equal(batch.TargetLengths.Sum(), batch.TargetTokens);
        Assert.DoesNotContain(SpecialTokens.Padding, batch.Gold);
        Assert.Equal(batch.SourceLengths.OrderDescending(), batch.SourceLengths);
    }

    [Fact]
    public void Sentences_without_targets_ask_for_the_end_alone()
    {
        var corpus = ParallelCorpus.WithoutTarget("input", Three.Source);

        var batch = PaddedBatch.Create(corpus, [0, 1]);

        Assert.Equal((1, 2), (batch.TargetWidth, batch.TargetTokens));
    }

    [Fact]
    public void Fixed_order_batches_go_through_the_corpus_and_widen_as_told()
    {
        var corpus = Corpora.OfLengths((1, 1), (4, 1), (2, 1), (2, 1), (7, 1));

        var batches = FixedOrderBatches.Of(corpus, 5, 2, width => 2 * width).ToList();

        Assert.Equal([[1, 0], [2, 3], [4]], batches.Select(batch => batch.Rows));
        Assert.Equal([10, 6, 16], batches.Select(batch => batch.SourceWidth));
        Assert.Equal([5, 3, 8], FixedOrderBatches.Of(corpus, 5, 2).Select(batch => batch.SourceWidth));
        Assert.Equal([[1, 0], [2]], FixedOrderBatches.Of(corpus, 3, 2).Select(batch => batch.Rows));
    }
}
