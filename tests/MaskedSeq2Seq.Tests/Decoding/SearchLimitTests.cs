using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Tests.Model;

namespace MaskedSeq2Seq.Tests.Decoding;

public class SearchLimitTests
{
    private const int Unknown = 1;

    private static readonly long[][] Sources = [[4, 6, 5, 6, 4, 3], [5, 4, 3], [6, 3], [3]];

    [Fact]
    public void Answers_keep_within_multiples_of_the_sources_length()
    {
        var free = Find(new SearchSettings { BeamSize = 3 });
        var limited = Find(new SearchSettings { BeamSize = 3, MinimumRatio = 1.5, MaximumRatio = 1.6 });
        Assert.Contains(free, one => one.Answer.Tokens.Length < Math.Ceiling(1.5 * one.Words));
        Assert.Contains(free, one => one.Answer.Tokens.Length > Math.Ceiling(1.6 * one.Words));
        Assert.All(limited, one => Assert.InRange(
            one.Answer.Tokens.Length, Math.Ceiling(1.5 * one.Words), Math.Ceiling(1.6 * one.Words)));
    }

    [Fact]
    public void No_run_of_two_tokens_comes_twice()
    {
        Assert.Contains(Find(new SearchSettings { BeamSize = 2 }), one => HasRepeatedPair(one.Answer));
        var free = Find(new SearchSettings { BeamSize = 2, NoRepeatNgram = 2 });
        Assert.All(free, one => Assert.False(HasRepeatedPair(one.Answer)));
    }

    [Fact]
    public void No_token_comes_twice_if_runs_of_one_are_forbidden() =>
        Assert.All(
            Find(new SearchSettings { BeamSize = 2, NoRepeatNgram = 1 }),
            one => Assert.Equal(one.Answer.Tokens.Length, one.Answer.Tokens.Distinct().Count()));

    [Theory]
    [InlineData(1, false)]
    [InlineData(8, false)]
    [InlineData(8, true)]
    public void No_answer_holds_padding_or_a_second_beginning(int nbest, bool sampling)
    {
        var settings = new SearchSettings { BeamSize = nbest, Nbest = nbest, Sampling = sampling, Temperature = 9 };
        var written = Find(settings).SelectMany(one => one.Answer.Tokens).Distinct().Order();
        Assert.Equal([Unknown, 4, 5, 6], written);
    }

    [Fact]
    public void Forbidden_unknown_words_are_never_written()
    {
        Assert.Contains(Find(new SearchSettings()), one => one.Answer.Tokens.Contains(Unknown));
        var without = Find(new SearchSettings { Unknown = UnknownTokens.Forbid });
        Assert.All(without, one => Assert.DoesNotContain(Unknown, one.Answer.Tokens));
    }

    [Fact]
    public void Each_token_names_a_word_of_the_source_that_was_looked_at() =>
        Assert.All(Find(new SearchSettings { BeamSize = 2 }), one =>
        {
            Assert.Equal(one.Answer.Tokens.Length, one.Answer.SourceWords!.Count);
            Assert.All(one.Answer.SourceWords, word => Assert.InRange(word, one.Words == 0 ? -1 : 0, one.Words - 1));
        });

    private static List<(int Words, Hypothesis Answer)> Find(SearchSettings settings) =>
    [
        .. Enumerable.Range(1, 8).SelectMany(seed =>
        {
            using var model = TinyModel.Create(seed: seed);
            using var batch = TinyBatch.Of(Sources, [.. Sources.Select(_ => new long[] { 3 })]);
            var found = BeamSearch.Decode([model], batch.Source, batch.Lengths, settings, 20);
            return Sources.Zip(found, (source, best) => (source.Length - 1, best[0])).ToList();
        }),
    ];

    private static bool HasRepeatedPair(Hypothesis answer)
    {
        var pairs = answer.Tokens.Zip(answer.Tokens.Skip(1)).ToList();
        return pairs.Distinct().Count() < pairs.Count;
    }
}
