namespace MaskedSeq2Seq.Training;

/// <summary>How good the answers are that a model gave in a validation.</summary>
/// <param name="Metric">The metric's name.</param>
/// <param name="Value">Its value.</param>
/// <param name="HigherIsBetter">Whether a better model has a higher value.</param>
public sealed record AnswerQuality(string Metric, double Value, bool HigherIsBetter)
{
    /// <summary>The value turned so that higher is better.</summary>
    internal double Score => HigherIsBetter ? Value : -Value;
}
