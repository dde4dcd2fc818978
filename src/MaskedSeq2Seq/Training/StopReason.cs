namespace MaskedSeq2Seq.Training;

/// <summary>Why a training ended.</summary>
public enum StopReason
{
    /// <summary>All epochs are done.</summary>
    Epochs,

    /// <summary><see cref="TrainingSettings.MaximumSteps"/> was reached.</summary>
    MaximumSteps,

    /// <summary><see cref="TrainingSettings.MaximumMinutes"/> was reached.</summary>
    MaximumMinutes,

    /// <summary>
    /// The monitored value did not get better for <see cref="TrainingSettings.EarlyStoppingPatience"/> validations.
    /// </summary>
    EarlyStopping,

    /// <summary>It was cancelled; the state is saved and training can be resumed.</summary>
    Cancelled,
}
