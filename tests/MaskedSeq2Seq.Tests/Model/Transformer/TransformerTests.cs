using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Model;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

public class TransformerTests
{
    private static readonly ModelSettings Whole = TinyModel.Settings with
    {
        Encoder = "transformer",
        Decoder = "transformer",
        EncoderLayers = 2,
        DecoderLayers = 2,
        Transformer = new() { Heads = 2, FeedForwardSize = 5 },
    };

    public static TheoryData<string, string> Pairs =>
        new() { { "transformer", "transformer" }, { "transformer", "bahdanau" }, { "gru", "transformer" } };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Logits_of_all_steps_at_once_equal_those_of_single_steps(string encoder, string decoder)
    {
        using var scope = NewDisposeScope();
        using var model = Create(Whole with { Encoder = encoder, Decoder = decoder });
        using var batch = TinyBatch.Mixed();
        var encoded = model.Encode(batch.Source, batch.Lengths);
        var state = model.Start(encoded);
        var (logits, weights) = (new List<Tensor>(), new List<Tensor>());
        foreach (var tokens in batch.TargetInput.unbind(1))
        {
            var output = model.Step(tokens, state, encoded);
            state = output.State;
            logits.Add(output.Logits);
            weights.Add(output.Weights);
        }

        var atOnce = model.TeacherForced(
            batch.Source, batch.Lengths, batch.TargetInput, batch.Positions, keepWeights: true);

        Close(
            Values(stack(logits, 1).flatten(0, 1).index_select(0, batch.Positions)), Values(atOnce.Logits), 1e-12);
        Close(Values(stack(weights, 1)), Values(atOnce.Weights!), 1e-12);
    }

    [Fact]
    public void No_logit_depends_on_a_later_target_token()
    {
        using var model = Create(Whole);
        using var batch = TinyBatch.Of([[4, 6, 3]], [[5, 4, 6, 3]]);
        using var other = TinyBatch.Of([[4, 6, 3]], [[5, 4, 5, 3]]);

        // The third target token is read at the fourth step only.
        var (first, second) = (model.LogitValues(batch), model.LogitValues(other));

        Assert.Equal(first[..(3 * Vocabulary)], second[..(3 * Vocabulary)]);
        Assert.True(LargestDifference(first[(3 * Vocabulary)..], second[(3 * Vocabulary)..]) > 1e-3);
    }

    [Fact]
    public void The_order_of_words_matters_to_encoder_and_decoder()
    {
        using var model = Create(Whole);
        using var batch = TinyBatch.Of([[4, 6, 3]], [[5, 4, 3]]);
        using var swappedSource = TinyBatch.Of([[6, 4, 3]], [[5, 4, 3]]);
        using var swappedTarget = TinyBatch.Of([[4, 6, 3]], [[4, 5, 3]]);
        double[] Last(TinyBatch of) => model.LogitValues(of)[(2 * Vocabulary)..];

        Assert.True(LargestDifference(Last(batch), Last(swappedSource)) > 1e-4);
        Assert.True(LargestDifference(Last(batch), Last(swappedTarget)) > 1e-4);
    }

    [Fact]
    public void Greedy_search_writes_what_single_sentences_get_step_by_step()
    {
        long[][] sources = [[4, 6, 5, 6, 3], [5, 3], [6, 3], [6, 5, 4, 3], [4, 3], [5, 5, 3], [3]];
        using var batch = TinyBatch.Of(sources, [.. sources.Select(_ => new long[] { 3 })]);
        var lengths = new HashSet<int>();
        foreach (var seed in Enumerable.Range(1, 4))
        {
            using var model = Create(Whole, seed: seed);
            var together = GreedySearch.Decode(model, batch.Source, batch.Lengths, 9);
            for (var row = 0; row < sources.Length; row++)
            {
                using var alone = TinyBatch.Of([sources[row]], [[3]]);
                var expected = GreedySearch.Decode(model, alone.Source, alone.Lengths, 9)[0];
                Assert.Equal(expected.Tokens, together[row].Tokens);
                Assert.Equal(expected.LogProbability, together[row].LogProbability, 1e-9);
                lengths.Add(expected.Tokens.Length);
            }
        }
        // Otherwise the batch never shrank.
        Assert.True(lengths.Count > 1);
    }

    [Fact]
    public void Neither_training_nor_search_leaves_a_tensor_behind()
    {
        using var model = Create(Whole);
        using var batch = TinyBatch.OutOfOrder();
        void Work()
        {
            model.Gradients(batch);
            model.zero_grad();
            GreedySearch.Decode(model, batch.Source, batch.Lengths, 9);
        }
        Work();
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        for (var i = 0; i < 3; i++)
            Work();

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    [Theory]
    [InlineData(4, 2, "transformer", null)]
    [InlineData(4, 3, "transformer", "must be a multiple of 3, the transformer's heads")]
    [InlineData(3, 4, "gru", null)]
    public void Heads_have_to_share_the_hidden_size(int hidden, int heads, string encoder, string? problem)
    {
        var settings = $"""
            hidden_size: {hidden}
            encoder: {encoder}
            transformer:
              heads: {heads}
            """;

        var error = Record.Exception(() => SettingsReader.Read<ModelSettings>(settings, "test.yaml"));

        if (problem is null)
            Assert.Null(error);
        else
            Assert.Contains(problem, error!.Message, StringComparison.Ordinal);
    }
}
