using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Tests.Model;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Decoding.SearchSample;

namespace MaskedSeq2Seq.Tests.Decoding;

public class BeamSearchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_beam_of_one_finds_what_greedy_search_finds(int seed)
    {
        using var model = TinyModel.Create(seed: seed);
        FindsWhatGreedySearchFinds(model);
    }

    [Theory]
    [InlineData(LengthPenaltyKind.None, 1, 0)]
    [InlineData(LengthPenaltyKind.Length, 1, 0)]
    [InlineData(LengthPenaltyKind.Gnmt, 0.6, 0)]
    [InlineData(LengthPenaltyKind.Length, 0.5, 0.3)]
    [InlineData(LengthPenaltyKind.Gnmt, 2, 0.7)]
    public void A_beam_as_wide_as_the_space_finds_the_best_sentences_of_all(
        LengthPenaltyKind penalty, double power, double coverage)
    {
        using var model = TinyModel.Create(seed: 3);
        var settings = new SearchSettings
        {
            LengthPenalty = penalty,
            LengthPower = power,
            CoveragePenalty = coverage,
        };
        FindsTheBest([model], settings);
    }

    [Fact]
    public void An_ensemble_goes_by_the_mean_of_the_probabilities()
    {
        using var first = TinyModel.Create(seed: 1);
        using var second = TinyModel.Create(seed: 2);
        using var third = TinyModel.Create(seed: 3);
        FindsTheBest([first, second, third], new SearchSettings());
    }

    [Fact]
    public void A_wider_beam_is_worth_its_cost_and_stops_as_soon_as_nothing_can_get_better()
    {
        // With a penalty of none, longer is never likelier: the best of five must be what an endless search would find.
        using var batch = Batch(Sources);
        var sums = new[] { 1, 5 }.Select(size => Enumerable.Range(1, 6).Sum(seed =>
        {
            using var model = TinyModel.Create(seed: seed);
            var settings = new SearchSettings { BeamSize = size, LengthPenalty = LengthPenaltyKind.None };
            return BeamSearch.Decode([model], batch.Source, batch.Lengths, settings, 12).Sum(best => best[0].Score);
        })).ToArray();
        Assert.True(sums[1] > sums[0], $"{sums[0]} and {sums[1]}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_found_does_not_depend_on_the_rest_of_the_batch(bool sampling)
    {
        using var model = TinyModel.Create(seed: 4);
        using var batch = Batch(Sources);
        var settings = new SearchSettings { BeamSize = 4, Nbest = 3, Sampling = sampling, Seed = 9 };
        var together = BeamSearch.Decode([model], batch.Source, batch.Lengths, settings, 12);
        for (var row = 0; row < Sources.Length; row++)
        {
            using var alone = Batch(Sources[row]);
            var expected = BeamSearch.Decode([model], alone.Source, alone.Lengths, settings, 12)[0];
            Assert.Equal(expected.Select(one => one.Tokens), together[row].Select(one => one.Tokens));
            Assert.Equal(expected.Select(one => one.SourceWords), together[row].Select(one => one.SourceWords));
        }
    }

    [Fact]
    public void The_best_come_first_and_none_comes_twice()
    {
        using var model = TinyModel.Create(seed: 2);
        using var batch = Batch(Sources);
        var settings = new SearchSettings { BeamSize = 6, Nbest = 6, LengthPenalty = LengthPenaltyKind.Gnmt };
        foreach (var best in BeamSearch.Decode([model], batch.Source, batch.Lengths, settings, 30))
        {
            Assert.Equal(best.Count, best.Select(one => string.Join(' ', one.Tokens)).Distinct().Count());
            var ended = best.Where(one => one.Tokens.Length < 30).Select(one => one.Score).ToList();
            Assert.Equal(ended.OrderDescending(), ended);
        }
    }

    [Fact]
    public void Search_leaves_the_models_in_their_mode_and_no_tensor_behind()
    {
        using var first = TinyModel.Create(seed: 1);
        using var second = TinyModel.Create(seed: 2);
        using var batch = TinyBatch.OutOfOrder();
        first.train();
        second.eval();
        SearchSettings[] all =
        [
            new() { BeamSize = 3, Nbest = 2, CoveragePenalty = 0.2, NoRepeatNgram = 2 },
            new() { Sampling = true, Nbest = 3, TopK = 2 },
        ];
        Search();
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        for (var i = 0; i < 5; i++)
            Search();

        Assert.True(first.training);
        Assert.False(second.training);
        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);

        void Search()
        {
            foreach (var settings in all)
                BeamSearch.Decode([first, second], batch.Source, batch.Lengths, settings, 20);
        }
    }
}
