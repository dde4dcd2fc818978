using System.Text.Json.Nodes;
using MaskedSeq2Seq.Training;
using TorchSharp;

namespace MaskedSeq2Seq.Tests.Training;

/// <summary>
/// A killed process is simulated by an observer that throws: nothing that the trainer would do after that moment
/// happens. Between two events nothing on disk changes, so killing at every event covers every moment.
/// </summary>
public sealed class ResumeTests : IDisposable
{
    /// <summary>
    /// Everything that has a state: dropout, sampled decoder inputs, warm-up, plateau, patience, open intervals.
    /// </summary>
    private static readonly TrainingSettings Settings = new()
    {
        Epochs = 5,
        Optimizer = new OptimizerSettings { LearningRate = 0.02 },
        Schedule = new ScheduleSettings { Name = "plateau", WarmupSteps = 3, Factor = 0.5, Patience = 1 },
        LabelSmoothing = 0.1,
        TeacherForcing = 0.7,
        FinalTeacherForcing = 0.3,
        TeacherForcingDecaySteps = 12,
        ValidateEverySteps = 7,
        ValidateEveryEpochs = 1,
        // Counted, but so long that a run has the same length whatever numbers a libtorch draws.
        EarlyStoppingPatience = 30,
        SaveEverySteps = 3,
        LogEverySteps = 4,
    };

    private readonly ScratchFolder undisturbed = new();

    public void Dispose() => undisturbed.Dispose();

    [Theory]
    [InlineData("adam", 0, 3, Precision.Float32)]
    [InlineData("sgd", 0, 3, Precision.Float32)]
    [InlineData("adam", 18, 1, Precision.Float32)]
    [InlineData("adam", 18, 3, Precision.Bfloat16)]
    public void A_run_killed_at_any_moment_comes_to_what_an_undisturbed_one_comes_to(
        string optimizer, int maximumSteps, int everyEvent, Precision precision)
    {
        var settings = Settings with
        {
            Precision = precision,
            Optimizer = Settings.Optimizer with { Name = optimizer, Momentum = 0.5 },
            MaximumSteps = maximumSteps,
        };
        var events = new RecordingObserver();
        var expected = Run(undisturbed, settings, events, resume: false);
        Assert.Contains(events.Validations, validation => !validation.IsBest);

        for (var killedAt = 1; killedAt < events.Events.Count; killedAt += everyEvent)
            AssertSameAfter([killedAt], settings, expected);
    }

    [Fact]
    public void A_run_killed_again_and_again_gets_there_too()
    {
        var expected = Run(undisturbed, Settings, new RecordingObserver(), resume: false);

        AssertSameAfter([6, 4, 9, 1, 2, 8], Settings, expected);
    }

    [Fact]
    public void A_run_killed_before_its_lines_were_written_gets_there_too()
    {
        var events = new RecordingObserver();
        var expected = Run(undisturbed, Settings, events, resume: false);

        for (var killedAt = 2; killedAt < events.Events.Count; killedAt += 3)
            AssertSameAfter([killedAt], Settings, expected, logLast: true);
    }

    [Fact]
    public void Early_stopping_and_the_learning_rate_go_on_where_they_were()
    {
        var settings = Settings with { Epochs = 50, EarlyStoppingPatience = 3 };
        var events = new RecordingObserver();
        var expected = Run(undisturbed, settings, events, resume: false);

        Assert.Equal(StopReason.EarlyStopping, expected.Reason);
        Assert.True(events.Steps.Last().LearningRate < settings.Optimizer.LearningRate);
        AssertSameAfter([events.Events.Count - 2], settings, expected);
        AssertSameAfter([events.Events.Count / 2, 7], settings, expected);
    }

    [Fact]
    public void A_run_cancelled_at_any_moment_goes_on_to_the_same_end()
    {
        var events = new RecordingObserver();
        var expected = Run(undisturbed, Settings, events, resume: false);

        // Once the last step is done, there is nothing left to cancel.
        var last = events.Events.FindLastIndex(what => what is StepProgress progress && progress.Step < expected.Steps);
        for (var cancelAt = 1; cancelAt <= last + 1; cancelAt += 3)
        {
            using var folder = new ScratchFolder();
            using var cancellation = new CancellationTokenSource();
            var left = cancelAt;
            var canceller = new RecordingObserver(_ =>
            {
                if (--left == 0)
                    cancellation.Cancel();
            });
            var summary = Run(folder, Settings, canceller, resume: false, cancellation);
            Assert.Equal(StopReason.Cancelled, summary.Reason);
            Assert.Equal(summary.Steps, Checkpoint.ReadProgress(folder["last.safetensors"]).Step);

            AssertSame(Run(folder, Settings, new RecordingObserver(), resume: true), expected, folder);
        }
    }

    [Theory]
    [InlineData(AveragedStates.Best)]
    [InlineData(AveragedStates.Last)]
    public void Averages_of_weights_and_of_states_come_to_the_same_too(AveragedStates average)
    {
        var settings = Settings with
        {
            Accumulation = 2,
            MovingAverage = 0.8,
            KeepBest = 3,
            KeepLast = 2,
            Average = average,
            ValidateEverySteps = 2,
        };
        var events = new RecordingObserver();
        var expected = Run(undisturbed, settings, events, resume: false);
        Assert.Single(events.Means);

        for (var killedAt = 1; killedAt < events.Events.Count; killedAt += 2)
            AssertSameAfter([killedAt], settings, expected);
        AssertSameAfter([5, 3, 7], settings, expected);
    }

    [Fact]
    public void A_run_without_the_average_of_its_weights_cannot_go_on_with_one()
    {
        Run(undisturbed, Settings, new RecordingObserver(), resume: false);

        var error = Assert.Throws<InputException>(
            () => ToyTraining.Run(undisturbed, Settings with { MovingAverage = 0.9 }, resume: true));

        Assert.Contains("no moving average of the weights", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finished_run_has_nothing_to_resume()
    {
        var expected = Run(undisturbed, Settings, new RecordingObserver(), resume: false);
        var before = Lines(undisturbed);
        var events = new RecordingObserver();

        var again = Run(undisturbed, Settings, events, resume: true);

        Assert.Equal(expected.Steps, again.Steps);
        Assert.Equal(expected.Reason, again.Reason);
        Assert.Equal(expected.Best, again.Best);
        Assert.Empty(events.Steps);
        Assert.Equal(before, Lines(undisturbed));
    }

    [Fact]
    public void A_run_of_another_seed_or_optimizer_is_not_resumed()
    {
        Run(undisturbed, Settings, new RecordingObserver(), resume: false);

        var error = Assert.Throws<InputException>(() => ToyTraining.Run(
            undisturbed, Settings with { Optimizer = new OptimizerSettings { Name = "sgd" } }, resume: true));

        Assert.Contains(
            "was saved with the optimizer adam, the configuration says sgd", error.Message, StringComparison.Ordinal);
    }

    private void AssertSameAfter(int[] kills, TrainingSettings settings, TrainingSummary expected, bool logLast = false)
    {
        using var folder = new ScratchFolder();
        var resume = false;
        foreach (var killedAt in kills)
        {
            var heard = 0;
            var killer = new RecordingObserver(_ =>
            {
                if (++heard == killedAt)
                    throw new KilledException();
            });
            Assert.Throws<KilledException>(() => Run(folder, settings, killer, resume, logLast: logLast));
            resume = true;
        }
        // The line that was being written when the process died.
        File.AppendAllText(folder["metrics.jsonl"], """{"event":"train","st""");
        AssertSame(Run(folder, settings, new RecordingObserver(), resume: true), expected, folder);
    }

    private void AssertSame(TrainingSummary actual, TrainingSummary expected, ScratchFolder folder)
    {
        Assert.Equal(
            expected with { TrainingSeconds = 0, ElapsedSeconds = 0 },
            actual with { TrainingSeconds = 0, ElapsedSeconds = 0 });
        Assert.Equal(Lines(undisturbed), Lines(folder));
        foreach (var file in new[] { "last.safetensors", "best.safetensors" })
            Assert.Equal(Tensors(undisturbed[file]), Tensors(folder[file]));
        Assert.Equal(Kept(undisturbed).Select(Path.GetFileName), Kept(folder).Select(Path.GetFileName));
        foreach (var (first, second) in Kept(undisturbed).Zip(Kept(folder)))
            Assert.Equal(Tensors(first), Tensors(second));
    }

    private static TrainingSummary Run(
        ScratchFolder folder,
        TrainingSettings settings,
        ITrainingObserver observer,
        bool resume,
        CancellationTokenSource? cancellation = null,
        bool logLast = false)
    {
        using var log = new MetricsLog(folder["metrics.jsonl"]);
        // In coarse units, so that there are plateaus.
        var validator = new ToyValidator(m => Math.Floor(CopyingTask.Loss(m) * 4) / 4);
        var both = logLast ? new CompositeObserver(observer, log) : new CompositeObserver(log, observer);
        return ToyTraining.Run(folder, settings, both, validator, resume: resume, cancellation: cancellation);
    }

    private static List<string> Lines(ScratchFolder folder) =>
        [.. File.ReadLines(folder["metrics.jsonl"]).Select(WithoutTimes)];

    private static string WithoutTimes(string line)
    {
        var json = JsonNode.Parse(line)!.AsObject();
        foreach (var time in new[] { "seconds", "elapsed_seconds", "tokens_per_second" })
            json.Remove(time);
        return json.ToJsonString();
    }

    private static List<string> Kept(ScratchFolder folder) =>
        Directory.Exists(folder["states"]) ? [.. Directory.EnumerateFiles(folder["states"]).Order()] : [];

    private static List<(string, string)> Tensors(string path)
    {
        using var content = SafetensorsFile.Read(path);
        return [.. content.Tensors.OrderBy(t => t.Key).Select(t => (t.Key, Convert.ToHexString(t.Value.bytes)))];
    }

    private sealed class KilledException : Exception;
}
