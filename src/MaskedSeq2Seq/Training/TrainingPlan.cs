namespace MaskedSeq2Seq.Training;

/// <summary>
/// What the settings say about the moments of a training: when something is due, when it ends, how far that is.
/// </summary>
/// <param name="settings">The settings.</param>
internal sealed class TrainingPlan(TrainingSettings settings)
{
    /// <summary>Whether a report is due.</summary>
    public bool ReportDue(long step) => step % settings.LogEverySteps == 0;

    /// <summary>Whether a state is to be saved, validation or not.</summary>
    public bool SaveDue(long step) => settings.SaveEverySteps > 0 && step % settings.SaveEverySteps == 0;

    /// <summary>Whether the model is to be validated.</summary>
    /// <param name="step">Steps done.</param>
    /// <param name="epochs">Epochs completed.</param>
    /// <param name="atEpochEnd">Whether the last step completed one.</param>
    public bool ValidationDue(long step, int epochs, bool atEpochEnd) => step > 0
        && ((settings.ValidateEverySteps > 0 && step % settings.ValidateEverySteps == 0)
            || (settings.ValidateEveryEpochs > 0 && atEpochEnd && epochs % settings.ValidateEveryEpochs == 0));

    /// <summary>Why training is over, or null while it is not.</summary>
    public StopReason? WhyOver(long step, int epochs, double elapsedSeconds, ValidationHistory history)
    {
        // Patience comes last: the validation at the end of training may exhaust it, but did not end it.
        if (settings.MaximumSteps > 0 && step >= settings.MaximumSteps)
            return StopReason.MaximumSteps;
        if (settings.Epochs > 0 && epochs >= settings.Epochs)
            return StopReason.Epochs;
        if (settings.MaximumMinutes > 0 && elapsedSeconds >= settings.MaximumMinutes * 60)
            return StopReason.MaximumMinutes;
        return settings.EarlyStoppingPatience > 0 && history.WithoutImprovement >= settings.EarlyStoppingPatience
            ? StopReason.EarlyStopping
            : null;
    }

    /// <summary>Steps that training is expected to take if nothing ends it early, or null if only time does.</summary>
    /// <param name="batchesInEpoch">Batches in an epoch.</param>
    public long? TotalSteps(int batchesInEpoch)
    {
        long? byEpochs = settings.Epochs > 0 ? settings.Epochs * StepsIn(batchesInEpoch) : null;
        long? bySteps = settings.MaximumSteps > 0 ? settings.MaximumSteps : null;
        return byEpochs is { } e && bySteps is { } s ? Math.Min(e, s) : byEpochs ?? bySteps;
    }

    /// <summary>Updates in an epoch; the last one takes the batches that are left.</summary>
    private long StepsIn(int batches) => (batches + settings.Accumulation - 1L) / settings.Accumulation;

    /// <summary>Wall time that the rest is expected to take, or null if unknown.</summary>
    /// <param name="stepsLeft">Steps to go, or null if unknown.</param>
    /// <param name="secondsPerStep">Wall time of a step, validations spread over all, or null if unknown.</param>
    /// <param name="elapsedSeconds">Wall time so far.</param>
    public double? SecondsLeft(long? stepsLeft, double? secondsPerStep, double elapsedSeconds)
    {
        var bySteps = stepsLeft * secondsPerStep;
        double? byTime = settings.MaximumMinutes > 0
            ? Math.Max(0, settings.MaximumMinutes * 60 - elapsedSeconds)
            : null;
        return bySteps is { } s && byTime is { } t ? Math.Min(s, t) : bySteps ?? byTime;
    }
}
