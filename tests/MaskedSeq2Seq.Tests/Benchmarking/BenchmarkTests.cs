using MaskedSeq2Seq.Benchmarking;
using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Tests.Runs;
using MaskedSeq2Seq.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Benchmarking;

public sealed class BenchmarkTests : IDisposable
{
    private readonly ToyRun toy = new();

    public void Dispose() => toy.Dispose();

    [Fact]
    public void What_is_measured_are_the_first_steps_of_the_training_itself()
    {
        var configuration = toy.Configuration;
        configuration = configuration with { Training = configuration.Training with { Epochs = 1 } };
        using var workload = Workload.Open(configuration);
        using var work = new TrainingWork(workload);
        var epoch = workload.Loader().BatchesIn(0);

        var measured = work.Run(epoch, new SilentStages(), Cancellation);

        toy.Configuration = configuration;
        toy.Train();
        using var trained = LoadedRun.Open(toy.Folder, "cpu", best: false);
        Assert.Equal(Numbers(trained.Model), Numbers(workload.Model));
        Assert.Equal(TargetTokens(workload.Data), measured.TargetTokens);
    }

    [Fact]
    public void Padding_is_counted_as_padding_and_not_as_tokens()
    {
        var data = toy.Configuration.Data with { Batches = new BatchSettings { Bucketing = "none" } };
        toy.Configuration = toy.Configuration with { Data = data };
        using var workload = Workload.Open(toy.Configuration);
        using var work = new TrainingWork(workload);
        var share = workload.Loader().PaddingShare(0);

        var measured = work.Run(workload.Loader().BatchesIn(0), new SilentStages(), Cancellation);

        Assert.True(share.Target > 0.1);
        Assert.Equal(share.Source, measured.SourcePadding, 12);
        Assert.Equal(share.Target, measured.TargetPadding, 12);
        Assert.Equal(workload.Data.Train.Count, TargetTokens(workload.Data) / work.Shape.TargetTokens, 6);
    }

    [Fact]
    public void Every_phase_of_a_step_takes_its_part_of_the_time()
    {
        using var workload = Workload.Open(toy.Configuration);
        using var work = new TrainingWork(workload);

        var phases = work.TimePhases(3, new SilentStages(), Cancellation);

        Assert.Equal(Enum.GetValues<StepPhase>(), phases.Phases.Select(phase => phase.Phase));
        Assert.All(phases.Phases, phase => Assert.True(phase.Seconds > 0, $"{phase.Phase} took no time"));
        Assert.Equal(1, phases.Phases.Sum(phases.ShareOf), 10);
    }

    [Fact]
    public void A_benchmark_tells_of_training_search_and_the_machine_and_leaves_no_tensor_behind()
    {
        var before = LiveTensors.Settled();
        var stages = new SilentStages();
        var evaluation = toy.Configuration.Evaluation;
        toy.Configuration = toy.Configuration with
        {
            Evaluation = evaluation with { Search = evaluation.Search with { BeamSize = 3 } },
        };

        var result = Benchmark.Run(
            new BenchmarkSubject("toy", toy.Configuration),
            new BenchmarkSettings { Steps = 4, WarmupSteps = 1, Sentences = 12 },
            stages,
            Cancellation);

        Assert.Equal(
            ["the machine's own rates", "warm-up", "training", "phases", "operators", "greedy search", "beam of 3"],
            stages.Seen.Select(stage => stage.What));
        Assert.All(stages.Seen, stage => Assert.Equal(1, stage.Share));
        Assert.Equal((4, 5), (result.Training!.Measurement.Steps, result.Training.Measurement.Memory.Count));
        Assert.Equal([1, 3], result.Search.Select(search => search.BeamSize));
        Assert.All(result.Search, search => Assert.Equal(12, search.Sentences));
        Assert.InRange(LiveTensors.Settled(), 0, before);
    }

    [Fact]
    public void Floors_are_the_counted_operations_at_the_machines_own_rate()
    {
        var result = Benchmark.Run(
            new BenchmarkSubject("toy", toy.Configuration),
            new BenchmarkSettings { Steps = 20, WarmupSteps = 0, Sentences = 0 },
            new SilentStages(),
            Cancellation);

        var (training, floors) = (result.Training!.Measurement, result.Training.Floors!);
        using var workload = Workload.Open(toy.Configuration);
        // All 400 pairs in 20 batches of 20: the sentences of a whole epoch.
        using var work = new TrainingWork(workload);
        work.Run(20, new SilentStages(), Cancellation);
        var multiplyAdds = ((Seq2SeqModel)workload.Model).PerTargetToken(work.Shape).Total;
        Assert.Equal(6 * multiplyAdds, floors.OperationsPerToken, 6);
        var rate = training.TokensPerSecond * floors.OperationsPerToken;
        Assert.Equal(rate / result.Machine.OperationsPerSecond, floors.ReachedShare, 8);
        Assert.True(floors.TokensPerSecondByOperations > training.TokensPerSecond);
        Assert.True(floors.TokensPerSecondWithBytes < floors.TokensPerSecondByOperations);
        var parameters = workload.Model.parameters().Sum(parameter => parameter.numel());
        // Adam over float32: eleven passes over the parameters, five over the logits.
        var logits = training.TargetTokens / 20.0 * workload.Model.TargetVocabulary;
        Assert.Equal(4 * (11 * parameters + 5 * logits), floors.BytesPerStep, 3);
    }

    [Fact]
    public void Live_tensors_are_as_many_after_hundreds_of_steps_as_at_first()
    {
        using var workload = Workload.Open(toy.Configuration);
        using var work = new TrainingWork(workload);
        work.Repeat(5, new SilentStages(), Cancellation);

        var memory = work.Run(200, new SilentStages(), Cancellation).Memory;

        Assert.Equal([0L, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200], memory.Select(sample => sample.Step));
        Assert.All(memory, sample => Assert.InRange(sample.LiveTensors, 1, memory[0].LiveTensors + AheadOf(workload)));
        Assert.All(memory, sample => Assert.True(sample.ResidentBytes > 0));
    }

    [Fact]
    public void Data_without_pairs_is_bad_input()
    {
        using var workload = Workload.Open(toy.Configuration);
        var none = new ParallelCorpus("train", SentenceStore.Empty(0), SentenceStore.Empty(0));
        var loader = new BatchLoader(none, new BatchSettings(), 1, CPU);

        Assert.Throws<InputException>(() => BatchStream.Of(loader, 1).First());
    }

    [Fact]
    public void A_precision_that_the_device_lacks_is_bad_input_before_anything_is_measured()
    {
        var stages = new SilentStages();
        var training = toy.Configuration.Training with { Precision = Precision.Float16 };

        Assert.Throws<InputException>(() => Benchmark.Run(
            new BenchmarkSubject("toy", toy.Configuration with { Training = training }),
            new BenchmarkSettings(),
            stages,
            Cancellation));

        Assert.Empty(stages.Seen);
    }

    [Fact]
    public void Cancellation_ends_it_between_two_steps()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => Benchmark.Run(
            new BenchmarkSubject("toy", toy.Configuration), new BenchmarkSettings(), new SilentStages(), source.Token));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Six tensors a batch; the thread may have made as many as may wait, and one more that finds no place.
    private static int AheadOf(Workload workload) => 6 * (workload.Configuration.Data.Batches.Prefetch + 1);

    private static long TargetTokens(TaskData data) =>
        Enumerable.Range(0, data.Train.Count).Sum(pair => (long)data.Train.TargetPositions(pair));

    private static float[] Numbers(SequenceModel model) =>
        [.. model.parameters().SelectMany(parameter => parameter.detach().flatten().data<float>().ToArray())];
}
