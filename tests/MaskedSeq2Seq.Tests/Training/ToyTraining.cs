using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Tests.Training;

/// <summary>A training of the copying task in a folder.</summary>
internal static class ToyTraining
{
    public static TrainingFiles Files(ScratchFolder folder) =>
        new(folder["last.safetensors"], folder["best.safetensors"]);

    public static TrainingSummary Run(
        ScratchFolder folder,
        TrainingSettings settings,
        ITrainingObserver? observer = null,
        IValidator? validator = null,
        Seq2SeqModel? model = null,
        BatchLoader? loader = null,
        bool resume = false,
        CancellationTokenSource? cancellation = null)
    {
        using var own = model is null ? CopyingTask.Model(dropout: 0.2) : null;
        var trainer = new Trainer(
            model ?? own!,
            loader ?? CopyingTask.Loader(),
            validator ?? ToyValidator.OfTrueLoss(),
            settings,
            seed: 5,
            Files(folder),
            observer ?? new RecordingObserver());
        return trainer.Train(resume, cancellation?.Token ?? CancellationToken.None);
    }
}
