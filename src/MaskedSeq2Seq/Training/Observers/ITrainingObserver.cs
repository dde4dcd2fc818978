namespace MaskedSeq2Seq.Training;

/// <summary>Hears what happens in a training, on the thread that trains; what it does costs training time.</summary>
public interface ITrainingObserver
{
    /// <summary>Training begins, or goes on after an interruption.</summary>
    void Started(TrainingStart start);

    /// <summary>Another <see cref="TrainingSettings.LogEverySteps"/> steps are done.</summary>
    void Stepped(StepProgress progress);

    /// <summary>The model was validated.</summary>
    void Validated(ValidationEvent validation);

    /// <summary>At the end of training, kept states were averaged and their mean validated.</summary>
    /// <param name="validation">The validation; it is the best if the mean became the best state.</param>
    /// <param name="states">How many states.</param>
    void Averaged(ValidationEvent validation, int states)
    {
        // Not everyone has something to say about it.
    }

    /// <summary>A state was saved.</summary>
    /// <param name="path">The file, complete on disk.</param>
    void Saved(string path);

    /// <summary>Training ended, by itself or because it was cancelled.</summary>
    void Finished(TrainingSummary summary);
}
