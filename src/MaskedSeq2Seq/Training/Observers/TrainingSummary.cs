namespace MaskedSeq2Seq.Training;

/// <summary>What a training came to, all its interruptions and resumptions taken together.</summary>
/// <param name="Reason">Why it ended.</param>
/// <param name="Steps">Steps done.</param>
/// <param name="Epochs">Epochs completed.</param>
/// <param name="BestStep">The step of the best validation, or 0 if there was none.</param>
/// <param name="Best">The best validation, or null if there was none.</param>
/// <param name="Last">The last validation, or null if there was none.</param>
/// <param name="TargetTokens">Real target tokens trained on.</param>
/// <param name="TrainingSeconds">Time spent training, without validation.</param>
/// <param name="ElapsedSeconds">Wall time, without interruptions.</param>
public sealed record TrainingSummary(
    StopReason Reason,
    long Steps,
    int Epochs,
    long BestStep,
    ValidationResult? Best,
    ValidationResult? Last,
    long TargetTokens,
    double TrainingSeconds,
    double ElapsedSeconds)
{
    /// <summary>Real target tokens per second of training.</summary>
    public double TokensPerSecond => TrainingSeconds > 0 ? TargetTokens / TrainingSeconds : 0;
}
