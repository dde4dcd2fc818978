using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

public sealed class MovingAverageTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1, 0.1)]
    [InlineData(3, 0.25)]
    [InlineData(9, 0.5)]
    [InlineData(27, 0.75)]
    [InlineData(81, 0.8)]
    public void The_decay_rises_to_what_was_asked_for(long step, double expected) =>
        Assert.Equal(expected, MovingAverage.DecayAt(step, 0.8), 12);

    [Fact]
    public void Each_step_adds_its_share_of_the_weights()
    {
        using var model = CopyingTask.Model();
        Fill(model, 2);
        using var average = new MovingAverage(model, 0.9);
        Fill(model, 4);
        average.Add(1);
        Fill(model, 7.6);
        average.Add(9);

        using (average.InModel())
            // 0.1 · 2 + 0.9 · 4 = 3.8, then 0.5 · 3.8 + 0.5 · 7.6 = 5.7
            Assert.All(Values(model), value => Assert.Equal(5.7, value, 5));
        Assert.All(Values(model), value => Assert.Equal(7.6, value, 5));
    }

    [Fact]
    public void The_average_is_what_is_validated_and_saved_and_training_goes_on_from_the_weights()
    {
        using var plain = CopyingTask.Model();
        using var averaged = CopyingTask.Model();
        using var read = CopyingTask.Model();
        var seen = new List<float[]>();
        var settings = new TrainingSettings { Epochs = 1, Optimizer = new() { LearningRate = 0.02 } };
        var validator = new ToyValidator(model =>
        {
            seen.Add(Values((Seq2SeqModel)model));
            return 1;
        });

        using var other = new ScratchFolder();
        ToyTraining.Run(other, settings, model: plain);
        ToyTraining.Run(folder, settings with { MovingAverage = 0.5 }, validator: validator, model: averaged);

        Assert.Equal(Values(plain), Values(averaged));
        Assert.NotEqual(Values(plain), seen[^1]);
        foreach (var file in new[] { "best.safetensors", "last.safetensors" })
        {
            Checkpoint.Load(folder[file], read);
            Assert.Equal(seen[^1], Values(read));
        }
    }

    internal static float[] Values(Seq2SeqModel model)
    {
        using var scope = NewDisposeScope();
        return [.. model.parameters().SelectMany(parameter => parameter.detach().flatten().data<float>().ToArray())];
    }

    private static void Fill(Seq2SeqModel model, double value)
    {
        using var quiet = no_grad();
        foreach (var parameter in model.parameters())
            parameter.fill_(value);
    }
}
