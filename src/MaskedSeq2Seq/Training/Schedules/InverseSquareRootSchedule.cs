namespace MaskedSeq2Seq.Training.Schedules;

/// <summary>
/// √(warm-up / step) after the warm-up (Vaswani et al. 2017, scaled so that the highest rate is the base rate).
/// </summary>
/// <param name="warmupSteps">The step at which the decay begins; 0 means 1.</param>
internal sealed class InverseSquareRootSchedule(int warmupSteps) : ILearningRateSchedule
{
    private readonly double start = Math.Max(1, warmupSteps);

    /// <inheritdoc/>
    public double Factor(long step, IReadOnlyList<double> scores) => step <= start ? 1 : Math.Sqrt(start / step);
}
