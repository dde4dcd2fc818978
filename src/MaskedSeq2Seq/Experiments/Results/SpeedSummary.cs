namespace MaskedSeq2Seq.Experiments;

/// <summary>How fast a variant learned.</summary>
/// <param name="Reached">Runs that reached the target.</param>
/// <param name="Finished">Runs that finished; those that never reached the target are in no mean below.</param>
/// <param name="Steps">Steps to the target, over the runs that reached it.</param>
/// <param name="StepsDifference">
/// Steps minus the baseline's, paired by seed, over seeds at which both reached it.
/// </param>
/// <param name="Seconds">Seconds to the target, over the runs that reached it.</param>
/// <param name="TokensPerSecond">Real target tokens trained on in a second, over the finished runs.</param>
public sealed record SpeedSummary(
    int Reached,
    int Finished,
    Estimate? Steps,
    Estimate? StepsDifference,
    Estimate? Seconds,
    Estimate? TokensPerSecond)
{
    /// <summary>Steps and seconds to each value of the target's metric, the target's own first.</summary>
    public IReadOnlyList<TargetSpeed> Targets { get; init; } = [];

    /// <summary>
    /// All that can be said of the difference in steps, corrected over the variants; null where there is none.
    /// </summary>
    public PairedComparison? StepsComparison { get; init; }

    /// <summary>
    /// The mean of the target's metric over training: the area under the learning curve (<see cref="LearningArea"/>).
    /// </summary>
    public Estimate? AreaUnderCurve { get; init; }

    /// <summary>
    /// All that can be said of its difference to the baseline's, corrected over the variants; null where there is none.
    /// </summary>
    public PairedComparison? AreaComparison { get; init; }
}

/// <summary>How fast a variant came to one value of the target's metric.</summary>
/// <param name="Value">The value.</param>
/// <param name="Reached">Runs that reached it; the others are in no mean.</param>
/// <param name="Steps">Steps to it.</param>
/// <param name="StepsDifference">Steps minus the baseline's, over the seeds at which both reached it.</param>
/// <param name="Seconds">Seconds of training to it.</param>
/// <param name="SecondsDifference">Seconds minus the baseline's, over the same seeds.</param>
public sealed record TargetSpeed(
    double Value,
    int Reached,
    Estimate? Steps,
    Estimate? StepsDifference,
    Estimate? Seconds,
    Estimate? SecondsDifference);
