using MaskedSeq2Seq.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

public class TrainingStepTests
{
    [Fact]
    public void Label_smoothing_mixes_the_gold_token_with_the_whole_vocabulary()
    {
        const double smoothing = 0.3;
        using var model = CopyingTask.Model();
        using var optimizer = Optimizers.Create(new OptimizerSettings(), model.parameters());
        using var batch = CopyingTask.Loader().Epoch(0, 0, TestContext.Current.CancellationToken).First();
        using var scope = NewDisposeScope();
        var logProbabilities = model.Logits(batch).detach().log_softmax(1);
        var gold = logProbabilities.gather(1, batch.Gold.unsqueeze(1)).mean().item<float>();
        var expected = -(1 - smoothing) * gold - smoothing * logProbabilities.mean().item<float>();

        using var measured = new TrainingStep(model, optimizer, new TrainingSettings { LabelSmoothing = smoothing }, 1)
            .Run([batch], 1, 0.001);

        Assert.Equal(expected, measured.Loss.item<float>(), 4);
    }

    [Fact]
    public void Adam_first_moves_a_weight_by_the_learning_rate_and_the_next_step_begins_without_old_gradients()
    {
        using var model = CopyingTask.Model();
        using var optimizer = Optimizers.Create(new OptimizerSettings(), model.parameters());
        using var batch = CopyingTask.Loader().Epoch(0, 0, TestContext.Current.CancellationToken).First();
        var update = new TrainingStep(model, optimizer, new TrainingSettings { ClipNorm = 0 }, 1);
        using var scope = NewDisposeScope();
        var before = model.parameters().Last().detach().clone();

        using var first = update.Run([batch], 1, 0.003);
        var largest = (model.parameters().Last().detach() - before).abs().max().item<float>();
        using var second = update.Run([batch], 2, 0);

        Assert.Equal(0.003, largest, 5);
        using var third = update.Run([batch], 2, 0);
        Assert.Equal(second.Norm.item<float>(), third.Norm.item<float>());
    }
}
