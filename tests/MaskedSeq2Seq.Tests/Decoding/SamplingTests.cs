using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Tests.Model;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Decoding;

public class SamplingTests
{
    private static readonly long[] Sentence = [4, 6, 5, 3];

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0.5, 0)]
    [InlineData(2, 3)]
    public void First_words_are_drawn_as_often_as_they_are_likely(double temperature, int topK)
    {
        const int draws = 4000;
        using var model = TinyModel.Create(seed: 6);
        var settings = new SearchSettings
        {
            Sampling = true,
            Nbest = draws,
            Temperature = temperature,
            TopK = topK,
        };

        var drawn = Decode(model, settings).CountBy(one => one.Tokens.FirstOrDefault(3)).ToDictionary();

        var expected = FirstStep(model, temperature, topK);
        for (var token = 0; token < expected.Length; token++)
        {
            var share = drawn.GetValueOrDefault(token) / (double)draws;
            // Four standard deviations of a share of so many draws.
            Assert.Equal(expected[token], share, 4 * Math.Sqrt(0.25 / draws));
            Assert.True(expected[token] > 0 || share == 0);
        }
    }

    [Fact]
    public void Drawing_from_one_token_is_greedy_search()
    {
        using var model = TinyModel.Create(seed: 6);
        using var batch = TinyBatch.Of([Sentence], [[3]]);
        var greedy = GreedySearch.Decode(model, batch.Source, batch.Lengths, 12)[0];
        var drawn = Assert.Single(Decode(model, new SearchSettings { Sampling = true, TopK = 1 }));
        Assert.Equal(greedy.Tokens, drawn.Tokens);
        Assert.Equal(greedy.LogProbability, drawn.LogProbability, 1e-9);
    }

    [Fact]
    public void The_seed_decides_what_is_drawn()
    {
        using var model = TinyModel.Create(seed: 6);
        string[] Draw(int seed) =>
        [
            .. Decode(model, new SearchSettings { Sampling = true, Nbest = 8, Seed = seed })
                .Select(one => string.Join(' ', one.Tokens)),
        ];
        Assert.Equal(Draw(1), Draw(1));
        Assert.NotEqual(Draw(1), Draw(2));
        Assert.True(Draw(1).Distinct().Count() > 1);
    }

    private static IReadOnlyList<Hypothesis> Decode(Seq2SeqModel model, SearchSettings settings)
    {
        using var batch = TinyBatch.Of([Sentence], [[3]]);
        return BeamSearch.Decode([model], batch.Source, batch.Lengths, settings, 12)[0];
    }

    private static double[] FirstStep(Seq2SeqModel model, double temperature, int topK)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var source = model.Encode(tensor(Sentence).unsqueeze(0), tensor([(long)Sentence.Length]));
        var logits = TinyModel.Values(model.Step(tensor([2L]), model.Start(source), source).Logits);
        (logits[0], logits[2]) = (double.NegativeInfinity, double.NegativeInfinity);
        var least = topK == 0 ? double.NegativeInfinity : logits.OrderDescending().ElementAt(topK - 1);
        double[] mass = [.. logits.Select(logit => logit < least ? 0 : Math.Exp(logit / temperature))];
        return [.. mass.Select(one => one / mass.Sum())];
    }
}
