namespace MaskedSeq2Seq.Benchmarking;

/// <summary>How two compare that had their turns one after the other in one process.</summary>
/// <param name="First">The first, as results call it.</param>
/// <param name="Second">The second.</param>
/// <param name="Rounds">How often each had its turn.</param>
/// <param name="Ratios">The ratio of each thing that both did.</param>
/// <param name="FirstTraining">What was measured of the first's training, turn by turn.</param>
/// <param name="SecondTraining">What was measured of the second's.</param>
public sealed record BenchmarkComparison(
    string First,
    string Second,
    int Rounds,
    IReadOnlyList<ThroughputRatio> Ratios,
    IReadOnlyList<TrainingMeasurement> FirstTraining,
    IReadOnlyList<TrainingMeasurement> SecondTraining);
