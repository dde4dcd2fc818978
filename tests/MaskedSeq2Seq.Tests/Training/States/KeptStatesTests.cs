using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Tests.Training;

public sealed class KeptStatesTests : IDisposable
{
    // Five epochs of five steps.
    private static readonly TrainingSettings Settings = new() { Epochs = 5, Optimizer = new() { LearningRate = 0.02 } };

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0, 10, 20)]
    [InlineData(3, 0, 10, 15, 20)]
    [InlineData(1, 2, 20, 25)]
    [InlineData(2, 2, 10, 20, 25)]
    public void The_best_and_the_newest_states_are_kept(int best, int last, params int[] steps)
    {
        Run(Settings with { KeepBest = best, KeepLast = last }, 5, 1, 3, 2, 4);

        Assert.Equal(steps.Select(step => $"step-{step}.safetensors").Order(), KeptFiles());
    }

    [Theory]
    [InlineData(AveragedStates.Best, 10, 20)]
    [InlineData(AveragedStates.Last, 20, 25)]
    public void Their_mean_becomes_the_best_state_if_it_is_better(AveragedStates average, int first, int second)
    {
        var settings = Settings with { KeepBest = 2, KeepLast = 2, Average = average };

        var summary = Run(settings, 5, 1, 3, 2, 4, 0.5);

        var expected = Weights($"states/step-{first}.safetensors")
            .Zip(Weights($"states/step-{second}.safetensors"), (a, b) => (a + b) / 2);
        Assert.All(expected.Zip(Weights("best.safetensors")), pair => Assert.Equal(pair.First, pair.Second, 6));
        Assert.Equal((0.5, 25L), (summary.Best!.Loss, summary.BestStep));
        Assert.Equal(4, summary.Last!.Loss);
    }

    [Fact]
    public void A_mean_that_is_no_better_leaves_the_best_state_alone_and_the_model_has_its_last_weights()
    {
        var observer = new RecordingObserver();
        using var model = CopyingTask.Model();
        ToyTraining.Run(
            folder, Settings with { KeepBest = 2, Average = AveragedStates.Best }, observer,
            ToyValidator.Scripted(5, 1, 3, 2, 4, 1), model);

        Assert.Equal(Weights("states/step-10.safetensors"), Weights("best.safetensors"));
        Assert.Equal(Weights("last.safetensors"), MovingAverageTests.Values(model));
        var (validation, states) = Assert.Single(observer.Means);
        Assert.Equal((1.0, false, 2), (validation.Result.Loss, validation.IsBest, states));
    }

    [Fact]
    public void A_new_run_forgets_the_states_of_an_older_one()
    {
        Run(Settings with { KeepLast = 3 }, 1);
        Run(Settings with { Epochs = 1 }, 1);

        Assert.Empty(KeptFiles());
    }

    private TrainingSummary Run(TrainingSettings settings, params double[] losses) =>
        ToyTraining.Run(folder, settings, validator: ToyValidator.Scripted(losses));

    private IEnumerable<string> KeptFiles() => Directory.Exists(folder["states"])
        ? Directory.EnumerateFiles(folder["states"]).Select(path => Path.GetFileName(path)).Order()
        : [];

    private float[] Weights(string file)
    {
        using var model = CopyingTask.Model();
        Checkpoint.Load(folder[file], model);
        return MovingAverageTests.Values(model);
    }
}
