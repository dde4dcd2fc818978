using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Tests.Model;

namespace MaskedSeq2Seq.Tests.Decoding;

/// <summary>Sentences of different length, and what a search for their answers has to find.</summary>
internal static class SearchSample
{
    public static readonly long[][] Sources =
        [[4, 6, 5, 6, 3], [5, 3], [6, 3], [6, 5, 4, 3], [4, 3], [5, 5, 3], [4, 4, 3], [3]];

    public static TinyBatch Batch(params long[][] sources) =>
        TinyBatch.Of(sources, [.. sources.Select(_ => new long[] { 3 })]);

    /// <summary>Checks that a beam of one finds what greedy search finds.</summary>
    public static void FindsWhatGreedySearchFinds(Seq2SeqModel model)
    {
        using var batch = Batch(Sources);
        var greedy = GreedySearch.Decode(model, batch.Source, batch.Lengths, 12);
        var beam = BeamSearch.Decode([model], batch.Source, batch.Lengths, new SearchSettings(), 12);
        for (var row = 0; row < Sources.Length; row++)
        {
            var only = Assert.Single(beam[row]);
            Assert.Equal(greedy[row].Tokens, only.Tokens);
            Assert.Equal(greedy[row].LogProbability, only.LogProbability, 1e-9);
        }
    }

    /// <summary>Checks that a beam as wide as the space finds the best of all sentences that there are.</summary>
    public static void FindsTheBest(Seq2SeqModel[] models, SearchSettings settings)
    {
        const int maximumLength = 3;
        settings = settings with { BeamSize = 125, Nbest = 20 };
        using var batch = Batch(Sources);
        var found = BeamSearch.Decode(models, batch.Source, batch.Lengths, settings, maximumLength);
        for (var row = 0; row < Sources.Length; row++)
        {
            var expected = new Exhaustive(models, Sources[row], maximumLength).All()
                .OrderByDescending(one => one.Score(settings)).Take(settings.Nbest).ToList();
            Assert.Equal(expected.Select(one => one.Tokens), found[row].Select(one => one.Tokens));
            foreach (var (right, one) in expected.Zip(found[row]))
            {
                Assert.Equal(right.LogProbability, one.LogProbability, 1e-9);
                Assert.Equal(right.Score(settings), one.Score, 1e-9);
            }
        }
    }
}
