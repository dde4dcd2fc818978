namespace MaskedSeq2Seq.Benchmarking;

/// <summary>All that a benchmark of one configuration measured.</summary>
public sealed record BenchmarkResult
{
    /// <summary>What was measured.</summary>
    public required string Name { get; init; }

    /// <summary>Where it was computed.</summary>
    public required string Device { get; init; }

    /// <summary>Threads that an operation may take.</summary>
    public required int Threads { get; init; }

    /// <summary>The version of libtorch.</summary>
    public required string Torch { get; init; }

    /// <summary>The format of the numbers that matrix products multiply.</summary>
    public required string MatrixType { get; init; }

    /// <summary>Trained numbers in the model.</summary>
    public required long Parameters { get; init; }

    /// <summary>What the machine can do at best.</summary>
    public required MachineRates Machine { get; init; }

    /// <summary>Training; null if it was left out.</summary>
    public required TrainingResult? Training { get; init; }

    /// <summary>Searches for answers; empty if they were left out.</summary>
    public required IReadOnlyList<SearchMeasurement> Search { get; init; }

    /// <summary>The most physical memory that the process ever had, in bytes.</summary>
    public required long PeakResidentBytes { get; init; }

    /// <summary>
    /// Memory in use on the CUDA device at the end, by all processes, in bytes; null on a CPU, or if the driver does
    /// not say.
    /// </summary>
    public required long? DeviceBytes { get; init; }
}

/// <summary>What was measured of training.</summary>
/// <param name="Measurement">How fast it was.</param>
/// <param name="Phases">How the time of a step is spent.</param>
/// <param name="Operators">Which operators a step runs; null if this torch cannot tell.</param>
/// <param name="Floors">How fast it could be at most; null if nobody has counted what the model multiplies.</param>
public sealed record TrainingResult(
    TrainingMeasurement Measurement, PhaseTimes Phases, OperatorCalls? Operators, TrainingFloors? Floors);
