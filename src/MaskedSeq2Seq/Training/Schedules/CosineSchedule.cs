namespace MaskedSeq2Seq.Training.Schedules;

/// <summary>
/// Half a cosine from the base rate at the end of the warm-up down to 0 (Loshchilov and Hutter 2017, without restarts).
/// </summary>
/// <param name="warmupSteps">The last step at the full rate.</param>
/// <param name="decaySteps">The step at which the rate has come to 0, where it stays.</param>
internal sealed class CosineSchedule(int warmupSteps, int decaySteps) : ILearningRateSchedule
{
    /// <inheritdoc/>
    public double Factor(long step, IReadOnlyList<double> scores)
    {
        var done = Math.Clamp((double)(step - warmupSteps) / (decaySteps - warmupSteps), 0, 1);
        return (1 + Math.Cos(Math.PI * done)) / 2;
    }
}
