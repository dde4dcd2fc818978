namespace MaskedSeq2Seq.Benchmarking;

/// <summary>How fast answers were found.</summary>
public sealed record SearchMeasurement
{
    /// <summary>How it was searched: <c>greedy search</c>, <c>beam of 5</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Hypotheses of a sentence that are followed at a time.</summary>
    public required int BeamSize { get; init; }

    /// <summary>The sentences.</summary>
    public required int Sentences { get; init; }

    /// <summary>The most sentences in a batch.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Tokens of the best answers, without ends of sentences.</summary>
    public required long Tokens { get; init; }

    /// <summary>Wall time, batches made and answers found.</summary>
    public required double Seconds { get; init; }

    /// <summary>
    /// Whether the model was trained and ended its answers itself. If not, the answers of a batch are all as long as
    /// its references are on average.
    /// </summary>
    public required bool IsTrained { get; init; }

    /// <summary>Sentences a second.</summary>
    public double SentencesPerSecond => Sentences / Seconds;
}
