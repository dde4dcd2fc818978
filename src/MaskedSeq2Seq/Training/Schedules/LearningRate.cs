namespace MaskedSeq2Seq.Training.Schedules;

/// <summary>The learning rate of each step: base rate × schedule, not below the minimum, × linear warm-up.</summary>
/// <param name="baseRate">The optimizer's learning rate.</param>
/// <param name="settings">The schedule, its warm-up and its minimum.</param>
public sealed class LearningRate(double baseRate, ScheduleSettings settings)
{
    private readonly ILearningRateSchedule schedule = LearningRateSchedules.Create(settings);

    /// <summary>The learning rate of a step.</summary>
    /// <param name="step">The step, counted from 1.</param>
    /// <param name="scores">The monitored value of every validation before it, turned so that higher is better.</param>
    public double At(long step, IReadOnlyList<double> scores)
    {
        // A minimum above the base rate must not raise the rate.
        var minimum = Math.Min(settings.MinimumLearningRate, baseRate);
        return WarmUp(step) * Math.Max(minimum, baseRate * schedule.Factor(step, scores));
    }

    private double WarmUp(long step) => step < settings.WarmupSteps ? (double)step / settings.WarmupSteps : 1;
}
