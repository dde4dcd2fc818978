namespace MaskedSeq2Seq.Benchmarking;

/// <summary>
/// How fast training could be at most on this machine, by what it cannot leave out. Between these floors and the
/// measured time stands all that a better program could save.
/// </summary>
public sealed record TrainingFloors
{
    /// <summary>
    /// Multiplications and additions that a target token needs in matrix products, forwards and backwards, without
    /// any padding.
    /// </summary>
    public required double OperationsPerToken { get; init; }

    /// <summary>
    /// Bytes that a step has to move for its parameters, their gradients, what the optimizer remembers of them, and
    /// the logits.
    /// </summary>
    public required double BytesPerStep { get; init; }

    /// <summary>Seconds of a step in which the machine, at its own rate, does the operations.</summary>
    public required double OperationSeconds { get; init; }

    /// <summary>Seconds of a step in which the machine, at its own rate, moves the bytes.</summary>
    public required double ByteSeconds { get; init; }

    /// <summary>
    /// Seconds of a step that operators other than matrix products take as they are, the parts of a batch side by side;
    /// null where they are not measured.
    /// </summary>
    public required double? PassSeconds { get; init; }

    /// <summary>The share of the machine's own rate of matrix products that training reached.</summary>
    public required double ReachedShare { get; init; }

    /// <summary>Target tokens a second if nothing but the operations took time.</summary>
    public required double TokensPerSecondByOperations { get; init; }

    /// <summary>Target tokens a second if the bytes took their time as well.</summary>
    public required double TokensPerSecondWithBytes { get; init; }

    /// <summary>
    /// Target tokens a second if the operations took their least time and all other operators the time that they take
    /// now; null where that is not measured.
    /// </summary>
    public required double? TokensPerSecondWithPasses { get; init; }
}
