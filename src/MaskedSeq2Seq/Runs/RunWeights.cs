using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Runs;

/// <summary>Moves the weights of runs to plain safetensors files, and the weights of such files into runs.</summary>
public static class RunWeights
{
    /// <summary>Writes the weights of a run.</summary>
    /// <param name="folder">The run.</param>
    /// <param name="path">The file to write, or to replace.</param>
    /// <param name="best">Whether to take the state with the best validation, if there is one, or the newest.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="InputException">
    /// The folder is no run with a state, or the file is the run's own state or cannot be written.
    /// </exception>
    public static MovedWeights Export(RunFolder folder, string path, bool best = true)
    {
        ArgumentNullException.ThrowIfNull(folder);
        using var run = LoadedRun.Open(folder, "cpu", best);
        if (new[] { folder.BestFile, folder.LastFile }.Any(own => Path.GetFullPath(own) == Path.GetFullPath(path)))
            throw new InputException("this is a state of the run itself: choose another file", path);
        var step = run.Progress.Step;
        try
        {
            return new MovedWeights(WeightsFile.Write(path, run.Model, step), Parameters(run.Model), step);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"cannot be written: {error.Message}", path, inner: error);
        }
    }

    /// <summary>
    /// Makes a run, which can translate and be trained on, of weights and of what another run knows of its text.
    /// </summary>
    /// <param name="path">The file of the weights: a plain one, or a state of a run.</param>
    /// <param name="folder">
    /// The run. It has a configuration and vocabularies but no state yet; or it is not there, and gets them from
    /// another.
    /// </param>
    /// <param name="like">The run to take configuration, vocabularies and codes from, or null.</param>
    /// <param name="overrides">Values to use instead of the configuration's.</param>
    /// <exception cref="InputException">
    /// The weights do not fit the configuration and the vocabularies, or the folder cannot take them.
    /// </exception>
    public static MovedWeights Import(
        string path, RunFolder folder, RunFolder? like = null, IReadOnlyList<string>? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (like is not null)
            folder.RequireNew();
        else if (folder.HasCheckpoint)
        {
            throw new InputException(
                "the run has weights already: import into a new folder, like this one", folder.Path);
        }
        else if (!Directory.Exists(folder.Path))
        {
            throw new InputException(
                "there is no such folder with configuration and vocabularies: --like RUN takes those of another run",
                folder.Path);
        }
        var text = like ?? folder;
        var configuration = text.ReadConfiguration(overrides);
        using var model = ModelTasks.Create(
            configuration.Task,
            configuration.Model,
            Vocabulary.Load(text.SourceVocabularyFile).Count,
            Vocabulary.Load(text.TargetVocabularyFile).Count);
        var tensors = WeightsFile.Read(path, model);

        using var locked = folder.Lock();
        if (like is not null)
            folder.CopyText(like);
        folder.WriteConfiguration(configuration);
        Trainer.SaveBeginning(model, configuration.Training, configuration.Seed, folder.States);
        return new MovedWeights(tensors, Parameters(model), Step: 0);
    }

    private static long Parameters(SequenceModel model) => model.parameters().Sum(parameter => parameter.numel());
}

/// <summary>What was exported or imported.</summary>
/// <param name="Tensors">Tensors in the file.</param>
/// <param name="Parameters">Trained numbers in the model.</param>
/// <param name="Step">Steps of training that the run has behind it.</param>
public sealed record MovedWeights(int Tensors, long Parameters, long Step);
