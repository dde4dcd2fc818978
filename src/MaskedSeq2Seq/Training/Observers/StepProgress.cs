namespace MaskedSeq2Seq.Training;

/// <summary>The steps since the last report.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Epoch">The epoch of the last step, counted from 1.</param>
/// <param name="TotalSteps">
/// Steps that training is expected to take, or null if only time or early stopping ends it.
/// </param>
/// <param name="Loss">Training loss in nats per real target token since the last report.</param>
/// <param name="GradientNorm">The mean norm of the gradients before clipping since the last report.</param>
/// <param name="LearningRate">The learning rate of the last step.</param>
/// <param name="TargetTokens">Real target tokens since the beginning of the run.</param>
/// <param name="TokensPerSecond">Real target tokens per second of training since the last report.</param>
/// <param name="PaddingShare">
/// The share of padding among source and target positions since the last report, in [0, 1].
/// </param>
/// <param name="TrainingSeconds">Time spent training since the beginning of the run, without validation.</param>
/// <param name="ElapsedSeconds">Wall time since the beginning of the run, without interruptions.</param>
/// <param name="SecondsLeft">Wall time that the rest is expected to take, or null if unknown.</param>
public sealed record StepProgress(
    long Step,
    int Epoch,
    long? TotalSteps,
    double Loss,
    double GradientNorm,
    double LearningRate,
    long TargetTokens,
    double TokensPerSecond,
    double PaddingShare,
    double TrainingSeconds,
    double ElapsedSeconds,
    double? SecondsLeft);
