using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Experiments;

/// <summary>One validation of a run in training.</summary>
/// <param name="Step">Training steps taken before it.</param>
/// <param name="Seconds">Seconds of training before it, without validations.</param>
/// <param name="Loss">Cross entropy a target token, in nats.</param>
/// <param name="Perplexity">e to the loss.</param>
/// <param name="TokenAccuracy">Share of target tokens predicted right.</param>
/// <param name="SequenceAccuracy">
/// Share of sentences of which every token is predicted right, given the right ones before.
/// </param>
/// <param name="Quality">What the answers are worth by the run's metric; null where no validation searched for any.</param>
/// <param name="ElapsedSeconds">Seconds since the run began, validations included; null where they were not kept.</param>
public sealed record CurvePoint(
    long Step,
    double Seconds,
    double Loss,
    double Perplexity,
    double TokenAccuracy,
    double SequenceAccuracy,
    double? Quality = null,
    double? ElapsedSeconds = null)
{
    /// <summary>A validation as training tells it.</summary>
    internal static CurvePoint Of(ValidationEvent validation) => new(
        validation.Step,
        validation.TrainingSeconds,
        validation.Result.Loss,
        validation.Result.Perplexity,
        validation.Result.TokenAccuracy,
        validation.Result.SequenceAccuracy,
        validation.Result.Answers?.Value,
        validation.ElapsedSeconds);

    /// <summary>One of the values.</summary>
    /// <param name="metric">Which.</param>
    /// <returns>The value; no number for the quality of answers, which only some runs have.</returns>
    public double Of(MonitoredValue metric) => metric switch
    {
        MonitoredValue.SequenceAccuracy => SequenceAccuracy,
        MonitoredValue.TokenAccuracy => TokenAccuracy,
        MonitoredValue.Perplexity => Perplexity,
        MonitoredValue.Loss => Loss,
        MonitoredValue.Quality => Quality ?? double.NaN,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, null),
    };
}
