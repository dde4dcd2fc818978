namespace MaskedSeq2Seq.Training;

/// <summary>How well a model does on sentences it is not trained on.</summary>
/// <param name="Loss">Cross entropy in nats per target token, without label smoothing.</param>
/// <param name="Perplexity">The exponential of the loss.</param>
/// <param name="TokenAccuracy">The share of target tokens predicted right, in [0, 1].</param>
/// <param name="SequenceAccuracy">The share of sentences predicted right as a whole, in [0, 1].</param>
/// <param name="Seconds">How long the validation took.</param>
public sealed record ValidationResult(
    double Loss, double Perplexity, double TokenAccuracy, double SequenceAccuracy, double Seconds)
{
    /// <summary>How good the model's own answers are, or null if none were asked for.</summary>
    public AnswerQuality? Answers { get; init; }

    /// <summary>A value turned so that higher is better.</summary>
    /// <param name="value">Which value.</param>
    /// <returns>The value; no number for the quality of answers that were not asked for.</returns>
    public double Score(MonitoredValue value) => value switch
    {
        MonitoredValue.Loss => -Loss,
        MonitoredValue.Perplexity => -Perplexity,
        MonitoredValue.TokenAccuracy => TokenAccuracy,
        MonitoredValue.SequenceAccuracy => SequenceAccuracy,
        MonitoredValue.Quality => Answers?.Score ?? double.NaN,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "no such value"),
    };
}
