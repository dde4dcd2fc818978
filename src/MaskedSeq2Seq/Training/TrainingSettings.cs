using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Training;

/// <summary>How a model is trained: when to stop, how to update it, how often to look at it and save it.</summary>
public sealed record TrainingSettings : ICheckedSettings
{
    /// <summary>Passes over the training data; 0 for no limit (then another limit must be set).</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>Updates after which training ends; 0 for no limit.</summary>
    public long MaximumSteps { get; init; }

    /// <summary>
    /// Minutes of wall time (validation included, interruptions not) after which training ends; 0 for no limit.
    /// </summary>
    public double MaximumMinutes { get; init; }

    /// <summary>The rule that turns gradients into updates.</summary>
    public OptimizerSettings Optimizer { get; init; } = new();

    /// <summary>How the learning rate changes over the steps.</summary>
    public ScheduleSettings Schedule { get; init; } = new();

    /// <summary>
    /// The number format of matrix products in training. `float32`. `tf32`: on an NVIDIA GPU, float32 whose products
    /// keep 10 bits behind the point; the same as float32 on a CPU. `bfloat16`: operands of linear maps are rounded to
    /// 16 bits; faster on GPUs and on CPUs with the instructions (avx512_bf16, amx_bf16), slower on others. `float16`:
    /// on CUDA only, with the loss scaled so that gradients stay within its range. Weights, optimizer, attention
    /// weights, softmax and loss are in float32 whatever stands here, and so are validation, saved states and search.
    /// </summary>
    public Precision Precision { get; init; }

    /// <summary>Batches whose gradients make one update together, as one batch of their size would.</summary>
    public int Accumulation { get; init; } = 1;

    /// <summary>
    /// Parts of a batch, of 16 sentences or more, from which threads of a CPU learn side by side; each part has other
    /// dropout noise than if the batch were whole. 0 for one for each thread that torch uses when training begins; a
    /// resumed run keeps to what it was begun with.
    /// </summary>
    public int Parts { get; init; }

    /// <summary>
    /// The decay, in [0, 1), of a moving average of the weights, such as 0.999; 0 for none. The average is what is
    /// validated, saved as the best state and used afterwards; training goes on from the weights themselves.
    /// </summary>
    public double MovingAverage { get; init; }

    /// <summary>Gradients are scaled down to this norm over all parameters; 0 for no clipping.</summary>
    public double ClipNorm { get; init; } = 1.0;

    /// <summary>
    /// The share of probability that the loss spreads evenly over the vocabulary (Szegedy et al. 2016), in [0, 1).
    /// </summary>
    public double LabelSmoothing { get; init; }

    /// <summary>
    /// The probability that the decoder is fed the reference token, not its own, in training (Bengio et al. 2015).
    /// </summary>
    public double TeacherForcing { get; init; } = 1.0;

    /// <summary>
    /// Steps over which teacher forcing falls linearly to final_teacher_forcing; 0 to leave it as it is.
    /// </summary>
    public int TeacherForcingDecaySteps { get; init; }

    /// <summary>The probability to which teacher forcing falls, if it does.</summary>
    public double FinalTeacherForcing { get; init; }

    /// <summary>Steps between validations; 0 to validate by epochs only.</summary>
    public int ValidateEverySteps { get; init; }

    /// <summary>
    /// Epochs between validations; 0 to validate by steps only. The end of training is always validated.
    /// </summary>
    public int ValidateEveryEpochs { get; init; } = 1;

    /// <summary>
    /// The validation value that picks the best state and drives early stopping and the plateau schedule: loss,
    /// perplexity, token_accuracy, sequence_accuracy, or quality, which is evaluation.metric of the model's own answers
    /// and needs evaluation.validate_answers.
    /// </summary>
    public MonitoredValue Monitor { get; init; } = MonitoredValue.Loss;

    /// <summary>Validations in a row without a better value after which training ends; 0 never to stop early.</summary>
    public int EarlyStoppingPatience { get; init; }

    /// <summary>Steps between saved states, besides those at validations; 0 to save at validations only.</summary>
    public int SaveEverySteps { get; init; } = 1000;

    /// <summary>How many of the best validated states to keep; beyond the first, in the folder states.</summary>
    public int KeepBest { get; init; } = 1;

    /// <summary>How many of the newest validated states to keep in the folder states.</summary>
    public int KeepLast { get; init; }

    /// <summary>
    /// Which kept states are averaged at the end: none, best or last (Vaswani et al. 2017). Their mean becomes the best
    /// state if it does better in validation.
    /// </summary>
    public AveragedStates Average { get; init; }

    /// <summary>Steps between reported losses.</summary>
    public int LogEverySteps { get; init; } = 50;

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        problems.AtLeast(Epochs, 0);
        problems.AtLeast(MaximumSteps, 0L);
        Finite(problems, nameof(MaximumMinutes), MaximumMinutes);
        Finite(problems, nameof(ClipNorm), ClipNorm);
        problems.Between(LabelSmoothing, 0, 1);
        if (LabelSmoothing == 1)
            problems.Add(nameof(LabelSmoothing), "must be below 1: at 1 nothing is left to learn from");
        problems.Between(TeacherForcing, 0, 1);
        problems.AtLeast(TeacherForcingDecaySteps, 0);
        problems.Between(FinalTeacherForcing, 0, 1);
        if (FinalTeacherForcing != 0 && TeacherForcingDecaySteps == 0)
            problems.Add(nameof(FinalTeacherForcing), "would change nothing without teacher_forcing_decay_steps");
        problems.AtLeast(ValidateEverySteps, 0);
        problems.AtLeast(ValidateEveryEpochs, 0);
        problems.AtLeast(EarlyStoppingPatience, 0);
        problems.AtLeast(SaveEverySteps, 0);
        problems.AtLeast(Accumulation, 1);
        problems.AtLeast(Parts, 0);
        problems.Between(MovingAverage, 0, 1);
        if (MovingAverage == 1)
            problems.Add(nameof(MovingAverage), "must be below 1: an average that forgets nothing learns nothing");
        problems.AtLeast(KeepBest, 1);
        problems.AtLeast(KeepLast, 0);
        if (Average == AveragedStates.Best && KeepBest < 2)
            problems.Add(nameof(KeepBest), "must be at least 2 to average the best states");
        if (Average == AveragedStates.Last && KeepLast < 2)
            problems.Add(nameof(KeepLast), "must be at least 2 to average the last states");
        problems.AtLeast(LogEverySteps, 1);
        if (Epochs == 0 && MaximumSteps == 0 && MaximumMinutes == 0 && EarlyStoppingPatience == 0)
            problems.Add(
                nameof(Epochs),
                "is 0 and nothing else ends the training: "
                + "set maximum_steps, maximum_minutes or early_stopping_patience");
    }

    private static void Finite(SettingsProblems problems, string property, double value)
    {
        problems.AtLeast(value, 0, property);
        if (double.IsInfinity(value))
            problems.Add(property, "must be a finite number");
    }
}
