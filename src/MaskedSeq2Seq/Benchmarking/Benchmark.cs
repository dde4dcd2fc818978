using MaskedSeq2Seq.Runs;
using TorchSharp;

namespace MaskedSeq2Seq.Benchmarking;

/// <summary>
/// Measures how fast a configuration trains and answers: real steps on the real corpus, as a training takes them.
/// </summary>
public static class Benchmark
{
    /// <summary>Measures one configuration.</summary>
    /// <param name="subject">What is measured.</param>
    /// <param name="settings">How much.</param>
    /// <param name="stages">Accompanies the parts.</param>
    /// <param name="ct">Ends it with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InputException">The data, the device or the run is not there.</exception>
    /// <exception cref="Training.NonFiniteLossException">The configuration does not train.</exception>
    public static BenchmarkResult Run(
        BenchmarkSubject subject, BenchmarkSettings settings, IBenchmarkStages stages, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(stages);
        using var run = settings.Sentences > 0 ? subject.Open() : null;
        using var workload = Workload.Open(subject.Configuration);
        var machine = stages.During("the machine's own rates", progress => Rates(workload, progress, ct));
        return new BenchmarkResult
        {
            Name = subject.Name,
            Device = workload.Device.ToString(),
            Threads = torch.get_num_threads(),
            Torch = torch.__version__,
            MatrixType = workload.FormatName,
            Parameters = workload.Model.parameters().Sum(parameter => parameter.numel()),
            Machine = machine,
            Training = settings.Steps == 0 ? null : Train(workload, settings, machine, stages, ct),
            Search = settings.Sentences == 0 ? [] : Search(run, workload, settings, stages, ct),
            PeakResidentBytes = MemoryWatch.PeakOfProcess(),
            DeviceBytes = MemoryWatch.InUseOn(workload.Device),
        };
    }

    /// <summary>Compares two by turns in this process, so that what else the machine does falls on both.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">The other.</param>
    /// <param name="settings">How much.</param>
    /// <param name="stages">Accompanies the parts.</param>
    /// <param name="ct">Ends it with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InputException">The data, the device or a run is not there.</exception>
    /// <exception cref="Training.NonFiniteLossException">A configuration does not train.</exception>
    public static BenchmarkComparison Compare(
        BenchmarkSubject first,
        BenchmarkSubject second,
        BenchmarkSettings settings,
        IBenchmarkStages stages,
        CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(stages);
        using var one = new ComparedSide(first, settings);
        using var other = new ComparedSide(second, settings);
        return stages.During("turn by turn", progress =>
        {
            BenchmarkRounds.Hold(one, other, settings, progress, ct);
            return new BenchmarkComparison(
                first.Name, second.Name, settings.Rounds,
                BenchmarkRounds.Ratios(one, other), one.Training, other.Training);
        });
    }

    private static MachineRates Rates(Workload workload, IProgress<double> progress, CancellationToken ct)
    {
        using var precision = workload.UsePrecision();
        return MachineRates.Measure(workload.Device, workload.MatrixType, progress, ct);
    }

    private static TrainingResult Train(
        Workload workload,
        BenchmarkSettings settings,
        MachineRates machine,
        IBenchmarkStages stages,
        CancellationToken ct)
    {
        using var work = new TrainingWork(workload);
        stages.During("warm-up", progress => WarmUp(work, settings.WarmupSteps, progress, ct));
        var measured = stages.During("training", progress => work.Run(settings.Steps, progress, ct));
        var shape = work.Shape;
        var phases = stages.During("phases", progress => work.TimePhases(settings.PhaseSteps, progress, ct));
        var operators = stages.During("operators", progress => Profile(workload, work, settings, progress, ct));
        return new TrainingResult(
            measured, phases, operators, Floors.Of(workload, shape, measured, machine, operators?.PassSeconds));
    }

    private static int WarmUp(TrainingWork work, int steps, IProgress<double> progress, CancellationToken ct)
    {
        work.Repeat(steps, progress, ct);
        return steps;
    }

    private static OperatorCalls? Profile(
        Workload workload,
        TrainingWork work,
        BenchmarkSettings settings,
        IProgress<double> progress,
        CancellationToken ct)
    {
        var steps = settings.ProfiledSteps;
        var records = OperatorProfilers.During(() => work.Repeat(steps, progress, ct));
        return records is null
            ? null
            : OperatorTally.PerStep(records, steps, onHost: workload.Device.type == DeviceType.CPU);
    }

    private static IReadOnlyList<SearchMeasurement> Search(
        LoadedRun? run,
        Workload workload,
        BenchmarkSettings settings,
        IBenchmarkStages stages,
        CancellationToken ct)
    {
        var work = new SearchWork(
            run is null ? SearchSubject.Of(workload) : SearchSubject.Of(run), settings.Sentences);
        return
        [
            .. work.Searches.Select(search => stages.During(
                work.NameOf(search), progress => work.Run(search, progress, ct))),
        ];
    }
}
