using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Model;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Evaluation;

/// <summary>
/// The norms against central differences of the loss, in double precision, on a batch whose second row has two
/// positions of padding.
/// </summary>
public sealed class GradientProbeTests : IDisposable
{
    private const double Step = 1e-6;

    private readonly Batch batch;
    private readonly Seq2SeqModel model;

    public GradientProbeTests()
    {
        var corpus = ToyCorpus.Of("a b c", "d");
        batch = Batch.FromHost(PaddedBatch.Create(corpus.Pairs, [0, 1]), CPU);
        manual_seed(3);
        model = new Seq2SeqModel(Settings, corpus.SourceVocabulary.Count, corpus.Target.Vocabulary.Count)
            .to(ScalarType.Float64);
        model.eval();
    }

    public void Dispose()
    {
        batch.Dispose();
        model.Dispose();
    }

    [Theory]
    [InlineData("none", true)]
    [InlineData("none", false)]
    [InlineData("negative_infinity", true)]
    [InlineData("negative_infinity", false)]
    public void Gradients_at_padding_and_at_tokens_are_the_slopes_of_the_loss(string mask, bool packing)
    {
        model.Mask = MaskStrategies.Create(mask);
        model.Packing = packing;
        var probe = new GradientProbe();
        probe.Add(model, batch);

        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var embedded = model.EmbedSource(batch.Source);
        var states = model.EncodeEmbedded(embedded, batch.SourceLengths).States;
        var (embeddingsAtPadding, embeddingsAtTokens) = Norms(embedded, LossOfEmbeddings);
        var (statesAtPadding, statesAtTokens) = Norms(states, LossOfStates);

        Assert.Equal(statesAtPadding, probe.Reach.StatesAtPadding, 1e-6);
        Assert.Equal(statesAtTokens, probe.Reach.StatesAtTokens, 1e-6);
        Assert.Equal(embeddingsAtPadding, probe.Reach.EmbeddingsAtPadding, 1e-6);
        Assert.Equal(embeddingsAtTokens, probe.Reach.EmbeddingsAtTokens, 1e-6);
        Assert.Equal(mask != "negative_infinity", probe.Reach.StatesAtPadding > 1e-3);
        Assert.Equal(!packing, probe.Reach.EmbeddingsAtPadding > 1e-3);
    }

    [Fact]
    public void Norms_of_batches_add_up_as_squares()
    {
        model.Packing = false;
        var (once, twice) = (new GradientProbe(), new GradientProbe());
        once.Add(model, batch);
        twice.Add(model, batch);
        twice.Add(model, batch);

        Assert.Equal(Math.Sqrt(2) * once.Reach.StatesAtTokens, twice.Reach.StatesAtTokens, 1e-9);
        Assert.Equal(Math.Sqrt(2) * once.Reach.EmbeddingsAtPadding, twice.Reach.EmbeddingsAtPadding, 1e-9);
    }

    private (double AtPadding, double AtTokens) Norms(Tensor at, Func<Tensor, double> loss)
    {
        var (padding, tokens) = (0.0, 0.0);
        var (width, size) = ((int)at.shape[1], (int)at.shape[2]);
        var values = Values(at);
        for (var i = 0; i < values.Length; i++)
        {
            var slope = (LossWith(i, Step) - LossWith(i, -Step)) / (2 * Step);
            var (row, column) = (i / (width * size), i / size % width);
            if (column < batch.Host.SourceLengths[row])
                tokens += slope * slope;
            else
                padding += slope * slope;
        }
        return (Math.Sqrt(padding), Math.Sqrt(tokens));

        double LossWith(int element, double change)
        {
            using var scope = NewDisposeScope();
            var moved = values.ToArray();
            moved[element] += change;
            return loss(tensor(moved, at.shape, dtype: ScalarType.Float64));
        }
    }

    private double LossOfEmbeddings(Tensor embedded) => Loss(model.EncodeEmbedded(embedded, batch.SourceLengths));

    private double LossOfStates(Tensor states)
    {
        var encoded = model.Encode(batch.Source, batch.SourceLengths);
        var projection = model.named_parameters()
            .Single(one => one.name.EndsWith("keys.weight", StringComparison.Ordinal)).parameter;
        var keys = states.matmul(projection.t());
        return Loss(new EncodedSource(states, encoded.Final, [keys, states], encoded.Mask));
    }

    private double Loss(EncodedSource encoded)
    {
        var (logits, _) = model.TeacherForced(encoded, batch.TargetInput, batch.TargetPositions);
        return nn.functional.cross_entropy(logits, batch.Gold, reduction: nn.Reduction.Sum).item<double>();
    }
}
