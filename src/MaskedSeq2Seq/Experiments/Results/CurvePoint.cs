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
public sealed record CurvePoint(
    long Step, double Seconds, double Loss, double Perplexity, double TokenAccuracy, double SequenceAccuracy)
{
    /// <summary>A validation as training tells it.</summary>
    internal static CurvePoint Of(ValidationEvent validation) => new(
        validation.Step,
        validation.TrainingSeconds,
        validation.Result.Loss,
        validation.Result.Perplexity,
        validation.Result.TokenAccuracy,
        validation.Result.SequenceAccuracy);

    /// <summary>One of the values.</summary>
    /// <param name="metric">Which.</param>
    /// <returns>The value; no number for the quality of answers, which only some runs have.</returns>
    public double Of(MonitoredValue metric) => metric switch
    {
        MonitoredValue.SequenceAccuracy => SequenceAccuracy,
        MonitoredValue.TokenAccuracy => TokenAccuracy,
        MonitoredValue.Perplexity => Perplexity,
        MonitoredValue.Loss => Loss,
        MonitoredValue.Quality => double.NaN,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, null),
    };
}
