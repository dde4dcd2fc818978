namespace MaskedSeq2Seq.Training;

/// <summary>How far a training has come: with the tensors of model and optimizer all that is needed to go on.</summary>
public sealed record TrainingProgress
{
    /// <summary>The run's seed.</summary>
    public int Seed { get; init; }

    /// <summary>The optimizer whose state is saved beside the model.</summary>
    public string Optimizer { get; init; } = "";

    /// <summary>Whether a moving average of the weights is saved beside them.</summary>
    public bool MovingAverage { get; init; }

    /// <summary>How the loss is scaled, or null if it is not.</summary>
    public LossScale? LossScale { get; init; }

    /// <summary>How many parts of a batch may be learnt from side by side; 0 before that is settled.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>Steps done.</summary>
    public long Step { get; init; }

    /// <summary>Epochs completed.</summary>
    public int Epoch { get; init; }

    /// <summary>Batches done in the epoch that is under way.</summary>
    public int Batch { get; init; }

    /// <summary>Real target tokens trained on.</summary>
    public long TargetTokens { get; init; }

    /// <summary>The learning rate of the last step.</summary>
    public double LearningRate { get; init; }

    /// <summary>The step of the last report that an observer heard, or 0.</summary>
    public long ReportedStep { get; init; }

    /// <summary>Time spent training, without validation.</summary>
    public double TrainingSeconds { get; init; }

    /// <summary>Wall time, without interruptions.</summary>
    public double ElapsedSeconds { get; init; }

    /// <summary>Sums since the last report.</summary>
    public IntervalTotals Interval { get; init; } = new();

    /// <summary>All validations, oldest first.</summary>
    public IReadOnlyList<PastValidation> Validations { get; init; } = [];
}
