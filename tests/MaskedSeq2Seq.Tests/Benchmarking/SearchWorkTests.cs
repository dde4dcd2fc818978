using MaskedSeq2Seq.Benchmarking;
using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Tests.Runs;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Benchmarking;

public sealed class SearchWorkTests : IDisposable
{
    private readonly ToyRun toy = new();

    public void Dispose() => toy.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Untrained_answers_are_as_long_as_the_references_of_their_batch_on_average(int beam)
    {
        using var workload = Workload.Open(toy.Configuration);
        var subject = SearchSubject.Of(workload);
        var work = new SearchWork(subject, sentences: 30);

        var measured = work.Run(new SearchSettings { BeamSize = beam }, new SilentStages(), Cancellation);

        var expected = Enumerable.Range(0, 30).OrderByDescending(subject.Set.Source.Length).Chunk(8)
            .Sum(rows => rows.Length * Math.Round(rows.Average(subject.Set.TargetPositions)));
        Assert.Equal((30, expected, false), (measured.Sentences, measured.Tokens, measured.IsTrained));
    }

    [Fact]
    public void A_model_that_was_kept_from_ending_is_as_it_was_afterwards()
    {
        using var workload = Workload.Open(toy.Configuration);
        var model = (Seq2SeqModel)workload.Model;
        var before = Bias(model);

        using (new EndlessAnswers(model))
            Assert.Equal(-1e4f, Bias(model)[SpecialTokens.EndOfSentence]);

        Assert.Equal(before, Bias(model));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Output_layers_of_both_kinds_are_kept_from_ending(bool tied)
    {
        using var model = new Seq2SeqModel(
            new ModelSettings { EmbeddingSize = 8, HiddenSize = 8, TieTargetEmbeddings = tied }, 10, 10);
        using var source = tensor([4L, 5, 2], [1, 3]);
        using var lengths = tensor([3L]);

        using var endless = new EndlessAnswers(model);

        var answer = Assert.Single(GreedySearch.Decode(model, source, lengths, maximumLength: 50));
        Assert.Equal(50, answer.Tokens.Length);
    }

    [Fact]
    public void A_trained_run_ends_its_answers_itself()
    {
        toy.Configuration = toy.Configuration with
        {
            Training = toy.Configuration.Training with { Epochs = 8 },
        };
        toy.Train();
        using var run = LoadedRun.Open(toy.Folder, "cpu");
        var subject = SearchSubject.Of(run);

        var measured = new SearchWork(subject, 1000).Run(new SearchSettings(), new SilentStages(), Cancellation);

        var answered = EqualLengthRows.Cut(subject.Set, Enumerable.Range(0, 40), 8).Sum(rows =>
        {
            using var batch = Batch.FromHost(PaddedBatch.Create(subject.Set, rows), CPU);
            return Answers.Of(run.Model, batch, subject.Settings.MaximumLength).Sum(answer => answer.Tokens.Length);
        });
        Assert.Equal((40, true), (measured.Sentences, measured.IsTrained));
        Assert.Equal(answered, measured.Tokens);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static float[] Bias(Seq2SeqModel model) => [.. model.named_parameters()
        .Single(one => one.name == "output.vocabulary.bias").parameter.detach().data<float>().ToArray()];
}
