using MaskedSeq2Seq.Model;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

public class InputDropoutTests
{
    private const int Features = 8;
    private const long Unknown = 1;
    private static readonly ModelSettings None = new() { Dropout = 0 };

    [Fact]
    public void Variational_dropout_drops_the_same_features_in_all_words_of_a_sentence()
    {
        using var scope = NewDisposeScope();
        var tokens = full(20, 5, 7L, dtype: ScalarType.Int64);
        var sentences = Read(None with { Dropout = 0.5, VariationalDropout = true }, tokens);
        var usual = Read(None with { Dropout = 0.5 }, tokens);

        Assert.All(sentences, words => Assert.All(words, word => Assert.Equal(words[0], word)));
        Assert.Contains(usual, words => words.Any(word => !word.SequenceEqual(words[0])));
        // Each feature is gone or doubled, and sentences differ.
        var expected = Row(7);
        Assert.All(sentences.SelectMany(words => words[0].Zip(expected)), f => Assert.True(
            f.First == 0 || Math.Abs(f.First - 2 * f.Second) < 1e-12));
        Assert.True(sentences.Select(words => string.Join(' ', words[0])).Distinct().Count() > 10);
    }

    [Fact]
    public void Embedding_dropout_drops_a_word_wherever_it_stands()
    {
        using var scope = NewDisposeScope();
        var tokens = arange(4, 40, dtype: ScalarType.Int64).unsqueeze(0).expand(3, -1).contiguous();
        var sentences = Read(None with { EmbeddingDropout = 0.25 }, tokens);

        Assert.Equal(sentences[0], sentences[1]);
        Assert.Equal(sentences[0], sentences[2]);
        var dropped = 0;
        for (var i = 0; i < 36; i++)
        {
            if (sentences[0][i].All(value => value == 0))
                dropped++;
            else
                Close([.. Row(4 + i).Select(value => value / 0.75)], sentences[0][i], 1e-12);
        }
        Assert.InRange(dropped, 1, 20);
    }

    [Fact]
    public void Word_dropout_reads_some_words_as_unknown_but_never_special_ones()
    {
        using var scope = NewDisposeScope();
        var tokens = tensor([2L, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 3, 0], [1, 15], dtype: ScalarType.Int64);
        var words = Read(None with { WordDropout = 0.5 }, tokens)[0];

        Assert.Equal(Row(2), words[0]);
        Assert.Equal(Row(3), words[13]);
        Assert.Equal(Row(0), words[14]);
        Assert.All(words[1..13], word => Assert.True(word.SequenceEqual(Row(9)) || word.SequenceEqual(Row(Unknown))));
        Assert.Contains(words[1..13], word => word.SequenceEqual(Row(9)));
        Assert.Contains(words[1..13], word => word.SequenceEqual(Row(Unknown)));
    }

    [Fact]
    public void Outside_of_training_nothing_is_dropped()
    {
        using var model = Create(Settings with
        {
            Dropout = 0.5, VariationalDropout = true, EmbeddingDropout = 0.5, WordDropout = 0.5,
        });
        using var plain = Create();
        using var batch = TinyBatch.Mixed();
        model.eval();

        Assert.Equal(plain.LogitValues(batch), model.LogitValues(batch));
    }

    [Fact]
    public void A_decoder_that_reads_its_own_words_keeps_what_was_drawn_for_the_sentence()
    {
        using var scope = NewDisposeScope();
        using var model = Create(Settings with { EmbeddingDropout = 0.5 });
        using var batch = TinyBatch.Mixed();

        for (var seed = 0; seed < 5; seed++)
        {
            manual_seed(seed);
            var expected = model.LogitValues(batch);
            manual_seed(seed);
            var sampled = model.Sampled(batch.Source, batch.Lengths, batch.TargetInput, batch.Positions, 1.0);
            Close(expected, Values(sampled), 1e-12);
        }
    }

    /// <summary>Sentences, words, features.</summary>
    private static double[][][] Read(ModelSettings settings, Tensor tokens)
    {
        manual_seed(3);
        using var dropout = new InputDropout(settings);
        using var embedding = Words();
        var width = (int)tokens.shape[1];
        return [.. Values(dropout.Embed(embedding, tokens)).Chunk(Features).Chunk(width)];
    }

    private static double[] Row(long word)
    {
        using var embedding = Words();
        return Values(embedding.weight!.select(0, word));
    }

    private static TorchSharp.Modules.Embedding Words()
    {
        var embedding = nn.Embedding(40, Features, dtype: ScalarType.Float64);
        using var noGrad = no_grad();
        embedding.weight!.copy_(arange(1, 40 * Features + 1, dtype: ScalarType.Float64).sin().view(40, Features));
        return embedding;
    }
}
