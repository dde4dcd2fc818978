using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

public sealed class AccumulationTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    public void Batches_of_different_size_teach_what_one_batch_of_all_their_sentences_teaches(double smoothing)
    {
        using var together = Of([0, 1, 2, 3, 4]);
        using var first = Of([0, 1, 2]);
        using var second = Of([3, 4]);

        var expected = After([together], smoothing);
        var actual = After([first, second], smoothing);

        Assert.Equal(expected.Loss, actual.Loss, 10);
        Assert.Equal(expected.Norm, actual.Norm, 10);
        Assert.All(expected.Weights.Zip(actual.Weights), pair => Assert.Equal(pair.First, pair.Second, 10));
        Assert.NotEqual(After([first], smoothing).Loss, actual.Loss, 4);
    }

    [Fact]
    public void An_epoch_has_as_many_updates_as_there_are_groups_and_the_last_takes_what_is_left()
    {
        var observer = new RecordingObserver();

        // 40 pairs in batches of 8 are 5 batches, so 3 groups.
        var summary = ToyTraining.Run(
            folder, new TrainingSettings { Epochs = 2, Accumulation = 2, LogEverySteps = 1 }, observer);

        var tokens = CopyingTask.Corpus().Target.TokenCount + CopyingTask.Corpus().Count;
        Assert.Equal((6L, 2, 2L * tokens), (summary.Steps, summary.Epochs, summary.TargetTokens));
        Assert.All(observer.Steps, progress => Assert.Equal(6, progress.TotalSteps));
        Assert.Equal([3L, 6], observer.Validations.Select(validation => validation.Step));
    }

    private static Batch Of(int[] rows) =>
        Batch.FromHost(PaddedBatch.Create(CopyingTask.Corpus(), rows), TestDevice.Value);

    private static (double Loss, double Norm, double[] Weights) After(Batch[] batches, double smoothing)
    {
        using var scope = NewDisposeScope();
        using Seq2SeqModel model = CopyingTask.Model().to(ScalarType.Float64);
        var settings = new OptimizerSettings { Name = "sgd" };
        using var optimizer = Optimizers.Create(settings, model.parameters());
        var step = new TrainingStep(
            model, optimizer, new TrainingSettings { LabelSmoothing = smoothing, ClipNorm = 0.5 }, 1);
        using var measured = step.Run(batches, 1, 0.5);
        return (
            measured.Loss.item<double>(),
            measured.Norm.item<double>(),
            [.. model.parameters().SelectMany(parameter => parameter.detach().flatten().data<double>().ToArray())]);
    }
}
