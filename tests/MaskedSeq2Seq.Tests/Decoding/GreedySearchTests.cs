using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Tests.Model;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Decoding;

public class GreedySearchTests
{
    private static readonly long[][] Sources =
        [[4, 6, 5, 6, 3], [5, 3], [6, 3], [6, 5, 4, 3], [4, 3], [5, 5, 3], [4, 4, 3], [3]];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Greedy_search_takes_the_likeliest_word_of_each_step(int seed)
    {
        using var model = TinyModel.Create(seed: seed);
        using var batch = TinyBatch.Of(Sources, [.. Sources.Select(_ => new long[] { 3 })]);

        var found = GreedySearch.Decode(model, batch.Source, batch.Lengths, 12);

        Assert.Equal(Sources.Length, found.Count);
        for (var row = 0; row < Sources.Length; row++)
        {
            var (tokens, logProbability, _) = OneByOne(model, Sources[row], 12);
            Assert.Equal(tokens, found[row].Tokens);
            Assert.Equal(logProbability, found[row].LogProbability, 1e-9);
        }
    }

    [Fact]
    public void Some_hypotheses_end_early_and_some_are_cut()
    {
        // Without this the test above could pass on a search that never shrinks its batch.
        var lengths = Enumerable.Range(1, 4).SelectMany(seed =>
        {
            using var other = TinyModel.Create(seed: seed);
            return Sources.Select(source => OneByOne(other, source, 12).Tokens.Length).ToList();
        }).ToList();

        Assert.Contains(lengths, length => length < 12);
        Assert.Contains(12, lengths);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Where_it_looked_is_told_of_each_step_of_the_answer_its_end_included(int seed)
    {
        using var model = TinyModel.Create(seed: seed);
        foreach (var sentence in Sources)
        {
            using var batch = TinyBatch.Of([sentence], [[3]]);
            var looks = new List<double[]>();

            GreedySearch.Decode(model, batch.Source, batch.Lengths, 12, step => looks.Add(TinyModel.Values(step)));

            var expected = OneByOne(model, sentence, 12).Looks;
            Assert.Equal(expected.Count, looks.Count);
            Assert.All(expected.Zip(looks), step => TinyModel.Close(step.First, step.Second, 1e-12));
        }
    }

    [Fact]
    public void Search_leaves_the_model_in_its_mode_and_no_tensor_behind()
    {
        using var model = TinyModel.Create();
        using var batch = TinyBatch.OutOfOrder();
        model.train();
        GreedySearch.Decode(model, batch.Source, batch.Lengths, 50);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        for (var i = 0; i < 5; i++)
            GreedySearch.Decode(model, batch.Source, batch.Lengths, 50);

        Assert.True(model.training);
        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    private static (int[] Tokens, double LogProbability, List<double[]> Looks) OneByOne(
        MaskedSeq2Seq.Model.Seq2SeqModel model, long[] sentence, int maximumLength)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var encoded = model.Encode(tensor(sentence).unsqueeze(0), tensor([(long)sentence.Length]));
        var (state, tokens, total, previous) = (model.Start(encoded), new List<int>(), 0.0, 2L);
        var looks = new List<double[]>();
        while (tokens.Count < maximumLength)
        {
            var step = model.Step(tensor([previous]), state, encoded);
            var logits = TinyModel.Values(step.Logits);
            looks.Add(TinyModel.Values(step.Weights));
            // Padding and a second beginning are nothing to write, however likely.
            previous = new[] { 1, 3, 4, 5, 6 }.MaxBy(token => logits[token]);
            total += logits[previous] - Math.Log(logits.Sum(Math.Exp));
            if (previous == 3)
                break;
            tokens.Add((int)previous);
            state = step.State;
        }
        return ([.. tokens], total, looks);
    }
}
