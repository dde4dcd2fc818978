namespace MaskedSeq2Seq.Training;

/// <summary>The value of a <see cref="ValidationResult"/> by which states are compared.</summary>
public enum MonitoredValue
{
    /// <summary>Cross entropy in nats per target token; lower is better.</summary>
    Loss,

    /// <summary>The exponential of the loss; lower is better.</summary>
    Perplexity,

    /// <summary>The share of target tokens that are predicted right; higher is better.</summary>
    TokenAccuracy,

    /// <summary>The share of whole sentences that are predicted right; higher is better.</summary>
    SequenceAccuracy,

    /// <summary>The metric that the answers are judged by; better is what the metric calls so.</summary>
    Quality,
}
