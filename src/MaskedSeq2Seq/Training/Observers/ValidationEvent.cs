namespace MaskedSeq2Seq.Training;

/// <summary>One validation within a training.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Epoch">The epoch of the last step, counted from 1.</param>
/// <param name="Result">What was measured.</param>
/// <param name="IsBest">Whether the monitored value is better than ever before.</param>
/// <param name="WithoutImprovement">Validations since the best one.</param>
/// <param name="TargetTokens">Real target tokens trained on since the beginning of the run.</param>
/// <param name="TrainingSeconds">Time spent training since the beginning of the run, without validation.</param>
/// <param name="ElapsedSeconds">Wall time since the beginning of the run, without interruptions.</param>
public sealed record ValidationEvent(
    long Step,
    int Epoch,
    ValidationResult Result,
    bool IsBest,
    int WithoutImprovement,
    long TargetTokens,
    double TrainingSeconds,
    double ElapsedSeconds);
