namespace MaskedSeq2Seq.Benchmarking;

/// <summary>What was measured over real training steps, without any clock within them.</summary>
public sealed record TrainingMeasurement
{
    /// <summary>The steps.</summary>
    public required int Steps { get; init; }

    /// <summary>Real target tokens learned from, ends of sentences included and padding not.</summary>
    public required long TargetTokens { get; init; }

    /// <summary>The share of source positions that were padding.</summary>
    public required double SourcePadding { get; init; }

    /// <summary>The share of target positions that were padding.</summary>
    public required double TargetPadding { get; init; }

    /// <summary>Wall time.</summary>
    public required double Seconds { get; init; }

    /// <summary>Processor time of all threads, the one that makes batches included.</summary>
    public required double ProcessorSeconds { get; init; }

    /// <summary>Threads that an operation may take.</summary>
    public required int Threads { get; init; }

    /// <summary>Parts of a batch that threads learned from side by side, on average.</summary>
    public required double Parts { get; init; }

    /// <summary>Mean loss per target token, by which one sees that it was real training.</summary>
    public required double Loss { get; init; }

    /// <summary>What was in memory, at the beginning and after every tenth of the steps.</summary>
    public required IReadOnlyList<MemorySample> Memory { get; init; }

    /// <summary>Real target tokens a second.</summary>
    public double TokensPerSecond => TargetTokens / Seconds;

    /// <summary>
    /// Real target tokens in a second of processor time, which tells more on a machine that does other things too; on a
    /// CUDA device the processor only starts the work.
    /// </summary>
    public double TokensPerProcessorSecond => TargetTokens / ProcessorSeconds;

    /// <summary>Wall time of a step.</summary>
    public double SecondsPerStep => Seconds / Steps;

    /// <summary>
    /// The share of the threads' time in which they did nothing: 1 − processor time / (wall time · threads). Threads
    /// that wait for each other in a loop count as busy.
    /// </summary>
    public double IdleShare => Math.Max(0, 1 - ProcessorSeconds / (Seconds * Threads));
}
