using System.Diagnostics;
using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;
using MaskedSeq2Seq.Training.Schedules;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Benchmarking;

/// <summary>Trains as a training does, step after step, as often and as long as it is asked to.</summary>
internal sealed class TrainingWork : IDisposable
{
    private const int Samples = 10;

    private readonly Workload workload;
    private readonly TrainingSettings settings;
    private readonly OptimizerHelper optimizer;
    private readonly MovingAverage? average;
    private readonly TrainingStep update;
    private readonly LearningRate learningRate;
    private readonly IEnumerator<Batch[]> batches;
    private readonly int most;
    private long step;
    private long partsLearned;
    private long batchesLearned;

    /// <summary>Gets ready for the first step.</summary>
    /// <param name="workload">What is trained.</param>
    public TrainingWork(Workload workload)
    {
        this.workload = workload;
        settings = workload.Configuration.Training;
        optimizer = Optimizers.Create(settings.Optimizer, workload.Model.parameters());
        average = settings.MovingAverage > 0 ? new MovingAverage(workload.Model, settings.MovingAverage) : null;
        most = BatchParts.Most(settings);
        update = new TrainingStep(
            workload.Model, optimizer, settings, workload.Configuration.Seed, LossScale.For(settings.Precision),
            most);
        learningRate = new LearningRate(settings.Optimizer.LearningRate, settings.Schedule);
        batches = BatchStream.Of(workload.Loader(), settings.Accumulation).GetEnumerator();
    }

    /// <summary>What the steps of the last <see cref="Run"/> held on average.</summary>
    public SentenceShape Shape { get; private set; }

    /// <summary>Takes steps and measures them from outside.</summary>
    /// <param name="steps">How many.</param>
    /// <param name="progress">Hears which share is done.</param>
    /// <param name="ct">Ends it between two steps.</param>
    public TrainingMeasurement Run(int steps, IProgress<double> progress, CancellationToken ct)
    {
        workload.Model.train();
        using var precision = workload.UsePrecision();
        using var meter = new StepMeter(new IntervalTotals());
        var tally = new BatchTally();
        (partsLearned, batchesLearned) = (0, 0);
        var memory = new List<MemorySample> { MemoryWatch.Sample(0, workload.Device) };
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        for (var done = 1; done <= steps; done++)
        {
            ct.ThrowIfCancellationRequested();
            Learn(meter, tally);
            if (step % settings.LogEverySteps == 0 || IsSampled(done, steps))
            {
                meter.Drain();
                progress.Report((double)done / steps);
            }
            if (!IsSampled(done, steps))
                continue;
            watch.Stop();
            memory.Add(MemoryWatch.Sample(done, workload.Device));
            watch.Start();
        }
        watch.Stop();
        Shape = tally.Shape;
        return new TrainingMeasurement
        {
            Steps = steps,
            TargetTokens = tally.TargetTokens,
            SourcePadding = tally.SourcePadding,
            TargetPadding = tally.TargetPadding,
            Seconds = watch.Elapsed.TotalSeconds,
            ProcessorSeconds = (Environment.CpuUsage.TotalTime - processor).TotalSeconds,
            Threads = get_num_threads(),
            Parts = (double)partsLearned / batchesLearned,
            Loss = meter.Totals.Loss,
            Memory = memory,
        };
    }

    /// <summary>Takes steps of which nothing is measured.</summary>
    /// <param name="steps">How many.</param>
    /// <param name="progress">Hears which share is done.</param>
    /// <param name="ct">Ends it between two steps.</param>
    public void Repeat(int steps, IProgress<double> progress, CancellationToken ct)
    {
        workload.Model.train();
        using var precision = workload.UsePrecision();
        for (var done = 1; done <= steps; done++)
        {
            ct.ThrowIfCancellationRequested();
            using var taken = new TakenBatches(Next());
            step++;
            update.Run(taken.All, step, learningRate.At(step, [])).Dispose();
            StepPhases.Enter(StepPhase.Between);
            average?.Add(step);
            progress.Report((double)done / steps);
        }
        DeviceWork.Finish(workload.Device);
    }

    /// <summary>Takes steps with a clock in them.</summary>
    /// <param name="steps">How many.</param>
    /// <param name="progress">Hears which share is done.</param>
    /// <param name="ct">Ends it between two steps.</param>
    public PhaseTimes TimePhases(int steps, IProgress<double> progress, CancellationToken ct)
    {
        var clock = new PhaseClock(workload.Device);
        StepPhases.Listen(clock.Enter, () => Repeat(steps, progress, ct));
        return clock.PerStep(steps);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        batches.Dispose();
        average?.Dispose();
        optimizer.Dispose();
    }

    private static bool IsSampled(long done, long steps) => done * Samples / steps > (done - 1) * Samples / steps;

    private void Learn(StepMeter meter, BatchTally tally)
    {
        using var taken = new TakenBatches(Next());
        step++;
        meter.Add(step, update.Run(taken.All, step, learningRate.At(step, [])), taken.All);
        average?.Add(step);
        foreach (var batch in taken.All)
        {
            tally.Add(batch);
            partsLearned += BatchParts.Count(workload.Model, batch, most);
            batchesLearned++;
        }
    }

    private Batch[] Next()
    {
        StepPhases.Enter(StepPhase.Data);
        batches.MoveNext();
        StepPhases.Enter(StepPhase.Between);
        return batches.Current;
    }

    private sealed record TakenBatches(Batch[] All) : IDisposable
    {
        public void Dispose()
        {
            foreach (var batch in All)
                batch.Dispose();
        }
    }
}
