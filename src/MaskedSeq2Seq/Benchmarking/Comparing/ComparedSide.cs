using MaskedSeq2Seq.Runs;
using TorchSharp;

namespace MaskedSeq2Seq.Benchmarking;

/// <summary>One of two that are compared: it has its turns, and keeps what was measured in each.</summary>
internal sealed class ComparedSide : IDisposable
{
    private readonly Workload workload;
    private readonly LoadedRun? run;
    private readonly TrainingWork? training;
    private readonly SearchWork? search;

    /// <summary>Gets ready for the first turn.</summary>
    /// <param name="subject">What is measured.</param>
    /// <param name="settings">How much.</param>
    public ComparedSide(BenchmarkSubject subject, BenchmarkSettings settings)
    {
        workload = Workload.Open(subject.Configuration);
        run = settings.Sentences > 0 ? subject.Open() : null;
        training = settings.Steps > 0 ? new TrainingWork(workload) : null;
        search = settings.Sentences == 0
            ? null
            : new SearchWork(run is null ? SearchSubject.Of(workload) : SearchSubject.Of(run), settings.Sentences);
        Searches = search is null ? [] : [.. search.Searches.Select(search.NameOf)];
    }

    /// <summary>Whether the processor does the work, and not a device that it hands it to.</summary>
    public bool IsOnHost => workload.Device.type == DeviceType.CPU;

    /// <summary>What was measured of training, turn by turn.</summary>
    public List<TrainingMeasurement> Training { get; } = [];

    /// <summary>What was measured of searches, turn by turn, each in the order of <see cref="Searches"/>.</summary>
    public List<IReadOnlyList<SearchMeasurement>> Search { get; } = [];

    /// <summary>The searches of a turn.</summary>
    public IReadOnlyList<string> Searches { get; }

    /// <summary>Takes steps that are not measured.</summary>
    /// <param name="steps">How many.</param>
    /// <param name="ct">Ends it between two steps.</param>
    public void WarmUp(int steps, CancellationToken ct)
    {
        TrainingRun.UseThreads(workload.Configuration.Threads);
        training?.Repeat(steps, NoProgress.Instance, ct);
    }

    /// <summary>Has its turn.</summary>
    /// <param name="steps">Training steps.</param>
    /// <param name="ct">Ends it between two steps or batches.</param>
    public void TakeTurn(int steps, CancellationToken ct)
    {
        TrainingRun.UseThreads(workload.Configuration.Threads);
        if (training is not null)
            Training.Add(training.Run(steps, NoProgress.Instance, ct));
        if (search is not null)
            Search.Add([.. search.Searches.Select(one => search.Run(one, NoProgress.Instance, ct))]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        training?.Dispose();
        run?.Dispose();
        workload.Dispose();
    }
}
