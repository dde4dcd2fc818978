using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

public class CorpusStatisticsTests
{
    [Fact]
    public void Lengths_are_counted_as_by_hand()
    {
        var lengths = LengthHistogram.Of(Corpora.OfLengths((2, 0), (5, 0), (2, 0), (3, 0)).Source);

        Assert.Equal([0, 0, 2, 1, 0, 1], lengths.Counts);
        Assert.Equal((4, 2, 5, 3.0), (lengths.Sentences, lengths.Minimum, lengths.Maximum, lengths.Mean));
        Assert.Equal([2, 2, 3, 5, 5], new[] { 0, 0.5, 0.75, 0.76, 1 }.Select(lengths.Quantile));
    }

    [Fact]
    public void Ranges_are_equally_wide_and_leave_out_no_sentence()
    {
        var lengths = LengthHistogram.Of(Corpora.OfLengths((2, 0), (5, 0), (2, 0), (3, 0), (8, 0)).Source);

        Assert.Equal([new(2, 4, 3), new(5, 7, 1), new(8, 8, 1)], lengths.Ranges(3));
        Assert.Equal([new(2, 8, 5)], lengths.Ranges(1));
        Assert.Equal(7, lengths.Ranges(100).Count);
    }

    [Fact]
    public void Nothing_has_a_histogram_too()
    {
        var lengths = LengthHistogram.Of(SentenceStore.Empty(0));

        Assert.Equal(
            (0, 0, 0, 0.0, 0),
            (lengths.Sentences, lengths.Minimum, lengths.Maximum, lengths.Mean, lengths.Quantile(0.5)));
    }

    [Fact]
    public void The_share_of_unknown_tokens_and_the_padding_of_every_bucketing_are_told()
    {
        using var folder = new TextFolder();
        var settings = folder.Parallel("a a b c\na\n", "x\nx y\n") with
        {
            Source = new LanguageSettings { VocabularyLimit = 5 },
        };
        var data = TaskData.Load(settings);

        var statistics = CorpusStatistics.Measure(
            data.Train, data.SourceVocabulary, data.TargetVocabulary, new BatchSettings { Size = 2, Boundaries = [2] });

        Assert.Equal(
            (2, 5, 2), (statistics.Pairs, (int)statistics.Source.Tokens, (int)statistics.Source.UnknownTokens));
        Assert.Equal(0.4, statistics.Source.UnknownShare, 12);
        Assert.Equal(0, statistics.Target.UnknownShare);
        Assert.Equal((5, 6), (statistics.Source.Vocabulary, statistics.Target.Vocabulary));
        Assert.Equal(["none", "pool", "boundaries"], statistics.Bucketings.Select(bucketing => bucketing.Name));
        // One batch of widths 5 and 2 by chance and in the pool; a batch for each by the boundary.
        Assert.Equal([1, 1, 2], statistics.Bucketings.Select(bucketing => bucketing.Batches));
        Assert.Equal(
            [0.3, 0.3, 0.0], statistics.Bucketings.Select(bucketing => Math.Round(bucketing.Padding.Source, 12)));
    }
}
