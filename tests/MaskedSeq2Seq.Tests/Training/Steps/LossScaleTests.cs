using MaskedSeq2Seq.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

public class LossScaleTests
{
    [Fact]
    public void It_is_halved_by_an_overflow_and_doubled_after_two_thousand_steps_without()
    {
        var scale = new LossScale(8);
        for (var i = 0; i < 1999; i++)
            scale = scale.After(overflowed: false);
        Assert.Equal(new LossScale(8, 1999), scale);

        Assert.Equal(new LossScale(16), scale.After(overflowed: false));
        Assert.Equal(new LossScale(4), scale.After(overflowed: true));
        Assert.Equal(new LossScale(1), new LossScale(1).After(overflowed: true));
    }

    [Fact]
    public void Float16_alone_needs_one_and_goes_on_with_the_saved_one()
    {
        Assert.Null(LossScale.For(Precision.Float32));
        Assert.Null(LossScale.For(Precision.Bfloat16, new LossScale(4)));
        Assert.Equal(new LossScale(65536), LossScale.For(Precision.Float16));
        Assert.Equal(new LossScale(4, 7), LossScale.For(Precision.Float16, new LossScale(4, 7)));
    }

    [Fact]
    public void A_scaled_step_is_the_step_and_reports_its_own_loss_and_norm()
    {
        var (plain, plainMeasured) = WeightsAfter(null);
        var (scaled, scaledMeasured) = WeightsAfter(new LossScale(1024));

        // A power of two changes no digit of a gradient.
        Assert.Equal(plain, scaled);
        Assert.Equal(plainMeasured, scaledMeasured);
    }

    [Fact]
    public void A_step_that_overflows_changes_nothing_but_the_scale()
    {
        using var model = CopyingTask.Model();
        using var optimizer = Optimizers.Create(new OptimizerSettings(), model.parameters());
        using var batch = CopyingTask.Loader().Epoch(0, 0, TestContext.Current.CancellationToken).First();
        var huge = Math.Pow(2, 127);
        using (no_grad())
            foreach (var parameter in model.parameters())
                parameter.mul_(1000);
        var update = new TrainingStep(model, optimizer, new TrainingSettings(), 1, new LossScale(huge));
        var before = Weights(model);

        using var measured = update.Run([batch], 1, 0.01);

        Assert.Equal(before, Weights(model));
        Assert.Equal(0, measured.Norm.item<float>());
        Assert.Equal(new LossScale(huge / 2), update.Scale);
    }

    private static (float[] Weights, (float Loss, float Norm)) WeightsAfter(LossScale? scale)
    {
        using var model = CopyingTask.Model();
        using var optimizer = Optimizers.Create(new OptimizerSettings(), model.parameters());
        using var batch = CopyingTask.Loader().Epoch(0, 0, TestContext.Current.CancellationToken).First();
        var update = new TrainingStep(model, optimizer, new TrainingSettings(), 1, scale);
        using var measured = update.Run([batch], 1, 0.01);
        return (Weights(model), (measured.Loss.item<float>(), measured.Norm.item<float>()));
    }

    private static float[] Weights(nn.Module model)
    {
        using var scope = NewDisposeScope();
        return [.. model.parameters().SelectMany(parameter => parameter.detach().data<float>().ToArray())];
    }
}
