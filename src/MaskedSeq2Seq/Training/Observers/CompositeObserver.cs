namespace MaskedSeq2Seq.Training;

/// <summary>Passes everything on to several observers, in order.</summary>
/// <param name="observers">The observers.</param>
public sealed class CompositeObserver(params IReadOnlyList<ITrainingObserver> observers) : ITrainingObserver
{
    /// <inheritdoc/>
    public void Started(TrainingStart start) => Each(observer => observer.Started(start));

    /// <inheritdoc/>
    public void Stepped(StepProgress progress) => Each(observer => observer.Stepped(progress));

    /// <inheritdoc/>
    public void Validated(ValidationEvent validation) => Each(observer => observer.Validated(validation));

    /// <inheritdoc/>
    public void Averaged(ValidationEvent validation, int states) =>
        Each(observer => observer.Averaged(validation, states));

    /// <inheritdoc/>
    public void Saved(string path) => Each(observer => observer.Saved(path));

    /// <inheritdoc/>
    public void Finished(TrainingSummary summary) => Each(observer => observer.Finished(summary));

    private void Each(Action<ITrainingObserver> tell)
    {
        foreach (var observer in observers)
            tell(observer);
    }
}
