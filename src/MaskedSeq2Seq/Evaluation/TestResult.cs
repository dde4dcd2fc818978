namespace MaskedSeq2Seq.Evaluation;

/// <summary>How a model does on a test set, under every padding condition.</summary>
/// <param name="Metric">The metric behind <see cref="ConditionResult.Quality"/>.</param>
/// <param name="Conditions">The conditions, <c>alone</c> first.</param>
/// <param name="Loss">Cross entropy of the references in nats per target token, each sentence alone.</param>
/// <param name="Perplexity">The exponential of the loss.</param>
/// <param name="Sentences">How many sentences were used.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record TestResult(
    string Metric,
    IReadOnlyList<ConditionResult> Conditions,
    double Loss,
    double Perplexity,
    int Sentences,
    double Seconds)
{
    /// <summary>How each score was computed, in the form of sacreBLEU, by the metric's name.</summary>
    public IReadOnlyDictionary<string, string> Signatures { get; init; } = new Dictionary<string, string>();

    /// <summary>A few sentences with the model's attention; none in results that were kept without.</summary>
    public IReadOnlyList<AttentionExample> Examples { get; init; } = [];

    /// <summary>The result under a condition, or null if it was not measured.</summary>
    /// <param name="condition">The condition's name.</param>
    public ConditionResult? Under(string condition) =>
        Conditions.FirstOrDefault(result => result.Condition == condition);
}
