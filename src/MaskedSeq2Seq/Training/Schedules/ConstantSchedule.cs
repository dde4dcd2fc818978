namespace MaskedSeq2Seq.Training.Schedules;

/// <summary>The base learning rate throughout.</summary>
internal sealed class ConstantSchedule : ILearningRateSchedule
{
    /// <inheritdoc/>
    public double Factor(long step, IReadOnlyList<double> scores) => 1;
}
