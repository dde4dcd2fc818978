namespace MaskedSeq2Seq.Training.Schedules;

/// <summary>
/// The learning rate as a function of the step and of the validations so far. A schedule keeps no state of its own, so
/// a resumed run needs nothing but its history to go on at the same rate.
/// </summary>
public interface ILearningRateSchedule
{
    /// <summary>What the base learning rate is multiplied with at a step, warm-up aside.</summary>
    /// <param name="step">The step, counted from 1.</param>
    /// <param name="scores">The monitored value of every validation before it, turned so that higher is better.</param>
    double Factor(long step, IReadOnlyList<double> scores);
}
