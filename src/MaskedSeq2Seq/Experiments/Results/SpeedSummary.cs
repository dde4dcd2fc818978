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
    Estimate? TokensPerSecond);
