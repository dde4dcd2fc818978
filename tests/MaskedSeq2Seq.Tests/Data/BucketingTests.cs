using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

public class BucketingTests
{
    public static TheoryData<string, BatchUnit> AllKinds => new(
        from name in Bucketings.Names from unit in Enum.GetValues<BatchUnit>() select (name, unit));

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Every_pair_stands_in_exactly_one_batch(string name, BatchUnit unit)
    {
        var plan = Plan(Corpora.Random(1000), Settings(name, unit), seed: 1);

        Assert.Equal(Enumerable.Range(0, 1000), AllPairs(plan).Order());
        Assert.All(Enumerable.Range(0, plan.Count), batch => Assert.False(plan[batch].IsEmpty));
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void The_order_depends_on_the_seed_alone(string name, BatchUnit unit)
    {
        var corpus = Corpora.Random(1000);

        Assert.Equal(Batches(Plan(corpus, Settings(name, unit), 1)), Batches(Plan(corpus, Settings(name, unit), 1)));
        Assert.NotEqual(Batches(Plan(corpus, Settings(name, unit), 1)), Batches(Plan(corpus, Settings(name, unit), 2)));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("pool")]
    [InlineData("boundaries")]
    public void A_batch_of_tokens_never_exceeds_its_size_on_either_side(string name)
    {
        var corpus = Corpora.Random(2000);
        var plan = Plan(corpus, Settings(name, BatchUnit.Tokens) with { Size = 100 }, 3);

        Assert.All(Enumerable.Range(0, plan.Count), i =>
        {
            var batch = PaddedBatch.Create(corpus, plan[i]);
            Assert.InRange(batch.Size * batch.SourceWidth, 1, 100);
            Assert.InRange(batch.Size * batch.TargetWidth, 1, 100);
        });
    }

    [Theory]
    [InlineData("none")]
    [InlineData("pool")]
    [InlineData("boundaries")]
    public void A_batch_of_tokens_keeps_to_the_most_sentences_too(string name)
    {
        // Room for six sentences of the longest, so that six is what every batch comes to.
        var settings = Settings(name, BatchUnit.Tokens) with { Size = 200 };

        Assert.True(Sizes(settings).Max() > 6);
        Assert.Equal(6, Sizes(settings with { MaximumSentences = 6 }).Max());
        Assert.Equal(2000, Sizes(settings with { MaximumSentences = 6 }).Sum());

        static List<int> Sizes(BatchSettings settings)
        {
            var plan = Plan(Corpora.Random(2000), settings, 3);
            return [.. Enumerable.Range(0, plan.Count).Select(i => plan[i].Length)];
        }
    }

    [Theory]
    [InlineData("none")]
    [InlineData("pool")]
    public void Batches_of_sentences_are_full_but_one(string name)
    {
        var plan = Plan(Corpora.Random(1000), Settings(name, BatchUnit.Sentences) with { Size = 64 }, 1);

        var sizes = Enumerable.Range(0, plan.Count).Select(i => plan[i].Length).ToList();

        Assert.Equal(16, plan.Count);
        Assert.Equal(15, sizes.Count(size => size == 64));
        Assert.Contains(1000 - 15 * 64, sizes);
    }

    [Fact]
    public void A_pool_is_sorted_by_both_lengths_as_by_hand()
    {
        // Target 2 with sources 1, 4, 7; target 3 with 9, 5, 3, falling; target 4 with 2, 8.
        var corpus = Corpora.OfLengths((3, 3), (9, 3), (1, 2), (5, 3), (2, 4), (7, 2), (8, 4), (4, 2));
        var settings = new BatchSettings { Bucketing = "pool", Size = 2, PoolBatches = 100 };

        var batches = Batches(Plan(corpus, settings, 1)).Select(batch => string.Join(' ', batch));

        Assert.Equal(["2 7", "3 0", "4 6", "5 1"], batches.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Boundaries_hold_lengths_up_to_and_with_their_edge()
    {
        int[] edges = [5, 10, 20];

        Assert.Equal(
            [0, 0, 1, 1, 2, 2, 3],
            new[] { 0, 5, 6, 10, 11, 20, 21 }.Select(length => BoundaryBucketing.Bucket(edges, length)));
    }

    [Fact]
    public void A_batch_never_crosses_a_boundary_and_the_longest_have_their_own()
    {
        var corpus = Corpora.Random(500);
        int[] edges = [4, 8, 20];
        var plan = Plan(corpus, new BatchSettings { Bucketing = "boundaries", Boundaries = edges, Size = 16 }, 1);

        var buckets = Batches(plan)
            .Select(batch => batch.Select(pair => corpus.Source.Length(pair)))
            .Select(lengths => lengths.Select(length => BoundaryBucketing.Bucket(edges, length)).Distinct().ToArray())
            .ToList();

        Assert.All(buckets, bucket => Assert.Single(bucket));
        Assert.Equal([0, 1, 2, 3], buckets.Select(bucket => bucket[0]).Distinct().Order());
    }

    [Fact]
    public void Sorted_pools_pad_less_than_boundaries_and_these_less_than_chance()
    {
        var corpus = Corpora.Random(5000);
        double Share(string name)
        {
            var settings = Settings(name, BatchUnit.Sentences);
            return PaddingShare.Of(new BucketingInput(corpus, settings), Plan(corpus, settings, 1)).Total;
        }

        var (none, pool, boundaries) = (Share("none"), Share("pool"), Share("boundaries"));

        Assert.True(pool < boundaries && boundaries < none, $"{pool} < {boundaries} < {none}");
    }

    [Fact]
    public void The_share_of_padding_is_counted_as_by_hand()
    {
        // Widths with the end: sources 2 and 4 in 2 × 4 positions, targets 3 and 6 in 2 × 6.
        var corpus = Corpora.OfLengths((1, 2), (3, 5));
        var settings = new BatchSettings { Bucketing = "none", Size = 2 };

        var share = PaddingShare.Of(new BucketingInput(corpus, settings), Plan(corpus, settings, 1));

        Assert.Equal(0.25, share.Source, 12);
        Assert.Equal(0.25, share.Target, 12);
        Assert.Equal(0.25, share.Total, 12);
    }

    [Fact]
    public void A_pair_that_no_batch_has_room_for_is_refused()
    {
        var corpus = Corpora.OfLengths((3, 3), (3, 30));
        var settings = new BatchSettings { Unit = BatchUnit.Tokens, Size = 30 };

        var error = Assert.Throws<InputException>(() => new BucketingInput(corpus, settings).RequireRoomForEach());

        Assert.Contains(
            "at most 30 positions has no room for a train pair of 31", error.Message, StringComparison.Ordinal);
    }

    private static BatchSettings Settings(string name, BatchUnit unit) =>
        new() { Bucketing = name, Unit = unit, Size = unit == BatchUnit.Tokens ? 200 : 16, PoolBatches = 10 };

    private static BatchPlan Plan(ParallelCorpus corpus, BatchSettings settings, int seed) =>
        Bucketings.Create(settings.Bucketing).Plan(new BucketingInput(corpus, settings), SplitMix64.ForEpoch(seed, 0));

    private static List<int[]> Batches(BatchPlan plan) =>
        [.. Enumerable.Range(0, plan.Count).Select(i => plan[i].ToArray())];

    private static IEnumerable<int> AllPairs(BatchPlan plan) => Batches(plan).SelectMany(batch => batch);
}
