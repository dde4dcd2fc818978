using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Tests.Training;

/// <summary>Keeps everything it hears, and can do something about it.</summary>
internal sealed class RecordingObserver(Action<object>? onEvent = null) : ITrainingObserver
{
    public List<object> Events { get; } = [];

    public IEnumerable<StepProgress> Steps => Events.OfType<StepProgress>();

    public IEnumerable<ValidationEvent> Validations => Events.OfType<ValidationEvent>();

    public IEnumerable<(ValidationEvent Validation, int States)> Means => Events.OfType<(ValidationEvent, int)>();

    public IEnumerable<string> SavedFiles => Events.OfType<string>().Select(path => Path.GetFileName(path)!);

    public void Started(TrainingStart start) => Hear(start);

    public void Stepped(StepProgress progress) => Hear(progress);

    public void Validated(ValidationEvent validation) => Hear(validation);

    public void Averaged(ValidationEvent validation, int states) => Hear((validation, states));

    public void Saved(string path) => Hear(path);

    public void Finished(TrainingSummary summary) => Hear(summary);

    private void Hear(object what)
    {
        Events.Add(what);
        onEvent?.Invoke(what);
    }
}
