using MaskedSeq2Seq.Model;
using TorchSharp.Modules;

namespace MaskedSeq2Seq.Training;

/// <summary>Saves and restores what a training changes: the model, its optimizer, the average of its weights.</summary>
/// <param name="model">The model.</param>
/// <param name="optimizer">The optimizer of its parameters, in their order.</param>
/// <param name="average">The moving average of its weights, or null.</param>
/// <param name="settings">Which states are kept, and by which optimizer they are made.</param>
/// <param name="files">Where they are kept.</param>
internal sealed class TrainingStates(
    SequenceModel model,
    OptimizerHelper optimizer,
    MovingAverage? average,
    TrainingSettings settings,
    TrainingFiles files)
{
    /// <summary>The step of the newest saved state, or null if there is none.</summary>
    public long? SavedStep { get; private set; }

    /// <summary>The states kept besides the best and the newest.</summary>
    public KeptStates Kept { get; } = new(files.Kept, settings);

    /// <summary>
    /// Deletes all: a new run that is killed before its first state must not go on from an older run's.
    /// </summary>
    public void Forget()
    {
        File.Delete(files.Last);
        File.Delete(files.Best);
        Kept.Forget();
        SavedStep = null;
    }

    /// <summary>Brings everything into the newest state, or does nothing if there is none.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <returns>How far the training had come, or null.</returns>
    /// <exception cref="InputException">The state is damaged or another run's.</exception>
    public TrainingProgress? Restore(int seed)
    {
        if (!File.Exists(files.Last))
            return null;
        var saved = Checkpoint.ReadProgress(files.Last);
        if (saved.Optimizer != settings.Optimizer.Name)
        {
            throw Refuse(
                $"the optimizer {Excerpt.Of(saved.Optimizer)}, the configuration says {settings.Optimizer.Name}");
        }
        if (saved.MovingAverage != average is not null)
        {
            throw Refuse(
                saved.MovingAverage
                    ? "a moving average of the weights, the configuration says training.moving_average 0"
                    : "no moving average of the weights, the configuration asks for training.moving_average");
        }
        if (settings.Parts > 0 && saved.Parts > 0 && saved.Parts != settings.Parts)
            throw Refuse($"training.parts {saved.Parts}, the configuration says {settings.Parts}");
        if (saved.Seed != seed)
            throw new InputException(
                $"was saved by a run with seed {saved.Seed}, the configuration says {seed}", files.Last);
        var restored = Checkpoint.Load(files.Last, model, optimizer, average?.Weights);
        SavedStep = restored.Step;
        return restored;
    }

    /// <summary>Saves all that is needed to go on.</summary>
    /// <returns>The file.</returns>
    public string SaveLast(TrainingProgress progress)
    {
        Checkpoint.Save(files.Last, model, optimizer, progress, average?.Weights);
        SavedStep = progress.Step;
        return files.Last;
    }

    /// <summary>Saves what was validated, the model or its average, as the best state.</summary>
    /// <returns>The file.</returns>
    public string SaveBest(TrainingProgress progress)
    {
        Checkpoint.Save(files.Best, model, null, progress, average?.Weights);
        return files.Best;
    }

    /// <summary>Saves the weights that the model has now, whatever their average is, as the best state.</summary>
    /// <returns>The file.</returns>
    public string SaveBestAsIs(TrainingProgress progress)
    {
        Checkpoint.Save(files.Best, model, null, progress);
        return files.Best;
    }

    /// <summary>Keeps what was validated.</summary>
    public void Keep(TrainingProgress progress)
    {
        Kept.Prepare();
        Checkpoint.Save(Kept.PathOf(progress.Step), model, null, progress, average?.Weights);
    }

    private InputException Refuse(string with) => new($"was saved with {with}", files.Last);
}
