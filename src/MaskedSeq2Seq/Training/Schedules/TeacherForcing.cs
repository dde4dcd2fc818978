namespace MaskedSeq2Seq.Training.Schedules;

/// <summary>
/// How often the decoder reads the reference: scheduled sampling with linear decay (Bengio et al. 2015).
/// </summary>
/// <param name="settings">Where it begins, where it ends, how many steps lie between.</param>
internal sealed class TeacherForcing(TrainingSettings settings)
{
    /// <summary>The probability of a step.</summary>
    /// <param name="step">The step, counted from 1, which is the first that reads less of the reference.</param>
    public double At(long step)
    {
        if (settings.TeacherForcingDecaySteps == 0)
            return settings.TeacherForcing;
        var done = Math.Min(1, (double)step / settings.TeacherForcingDecaySteps);
        return settings.TeacherForcing + done * (settings.FinalTeacherForcing - settings.TeacherForcing);
    }
}
