namespace MaskedSeq2Seq.Benchmarking;

/// <summary>How much is measured.</summary>
public sealed record BenchmarkSettings
{
    /// <summary>Training steps that are timed, in a comparison in each turn; 0 to leave training out.</summary>
    public int Steps { get; init; } = 100;

    /// <summary>Steps before them that are not timed.</summary>
    public int WarmupSteps { get; init; } = 10;

    /// <summary>
    /// Sentences that are searched for answers, from the beginning of the test set or, if none is named, of the
    /// validation set; 0 to leave the search out. In a comparison, the sentences of one turn.
    /// </summary>
    public int Sentences { get; init; } = 1000;

    /// <summary>In a comparison, how often each side has its turn.</summary>
    public int Rounds { get; init; } = 5;

    /// <summary>Steps of which each phase is timed by itself.</summary>
    internal int PhaseSteps => Math.Min(Steps, 50);

    /// <summary>Steps of which every operator is recorded.</summary>
    internal int ProfiledSteps => Math.Min(Steps, 10);
}
