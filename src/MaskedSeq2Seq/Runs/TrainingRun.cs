using System.Globalization;
using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;
using TorchSharp;

namespace MaskedSeq2Seq.Runs;

/// <summary>Trains a model as a configuration says, and keeps all of it in a run folder.</summary>
public static class TrainingRun
{
    /// <summary>
    /// What may change when a run goes on: where it computes, where its data lies and how it is measured and ended. All
    /// else decides what has been trained already.
    /// </summary>
    private static readonly string[] Changeable =
        ["name", "device", "threads", "data.root", "data.test.", "data.batches.prefetch", "training.", "evaluation."];

    /// <summary>Trains to the end, or until cancelled.</summary>
    /// <param name="configuration">What to train.</param>
    /// <param name="folder">Where to keep it.</param>
    /// <param name="resume">
    /// Whether to go on with the run in the folder, with the vocabularies it was begun with; if it saved no state yet,
    /// it begins anew. Without it the folder must not hold anything.
    /// </param>
    /// <param name="observer">Hears what happens; the run's log and metrics are written in any case.</param>
    /// <param name="ct">Ends training after the step under way, with the state saved.</param>
    /// <returns>What the training came to.</returns>
    /// <exception cref="InputException">
    /// The data or the device is not there, the folder holds another run, or what it holds is damaged.
    /// </exception>
    public static TrainingSummary Execute(
        RunConfiguration configuration,
        RunFolder folder,
        bool resume,
        ITrainingObserver observer,
        CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(folder);
        if (resume)
            RequireSame(folder.ReadConfiguration(), configuration, folder);
        else
            folder.RequireNew();
        var device = Devices.Resolve(configuration.Device);
        UseThreads(configuration.Threads);
        var data = LoadData(configuration.Data, folder, resume);

        using var locked = folder.Lock();
        folder.WriteConfiguration(configuration);
        data.SourceVocabulary.Save(folder.SourceVocabularyFile);
        data.TargetVocabulary.Save(folder.TargetVocabularyFile);
        RunText.Write(folder, data.Text);
        return Train(configuration, folder, resume, data, device, observer, ct);
    }

    /// <summary>Lets torch use a number of threads; 0 for one a logical core, unless OMP_NUM_THREADS is set.</summary>
    internal static void UseThreads(int threads)
    {
        // When a thread first asks, torch gives it what any thread has set last; what it sets after that is its own.
        _ = torch.get_num_threads();
        // By itself torch counts physical cores, and so takes one of two that share a core.
        if (threads > 0)
            torch.set_num_threads(threads);
        else if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OMP_NUM_THREADS")))
            torch.set_num_threads(Environment.ProcessorCount);
    }

    private static TrainingSummary Train(
        RunConfiguration configuration,
        RunFolder folder,
        bool resume,
        TaskData data,
        torch.Device device,
        ITrainingObserver observer,
        CancellationToken ct)
    {
        using var log = new StreamWriter(folder.LogFile, append: true);
        using var metrics = new MetricsLog(folder.MetricsFile);
        log.WriteLine(Describe(data));
        torch.manual_seed(configuration.Seed);
        using var model = ModelTasks.Create(
            configuration.Task, configuration.Model, data.SourceVocabulary.Count, data.TargetVocabulary.Count);
        model.to(device);
        var trainer = new Trainer(
            model,
            new BatchLoader(data.TrainingPairs, configuration.Data.Batches, configuration.Seed, device),
            Validator.Of(
                data.Validation,
                new TargetLanguage(data.TargetTokenizer, data.TargetVocabulary),
                configuration.Evaluation,
                device),
            configuration.Training,
            configuration.Seed,
            folder.States,
            new CompositeObserver(metrics, new TextLog(log), observer));
        return trainer.Train(resume, ct);
    }

    private static TaskData LoadData(DataSettings settings, RunFolder folder, bool resume) =>
        resume && folder.HasCheckpoint
            ? TaskData.Load(
                settings,
                Vocabulary.Load(folder.SourceVocabularyFile),
                Vocabulary.Load(folder.TargetVocabularyFile),
                RunText.Read(folder, settings))
            : TaskData.Load(settings);

    private static void RequireSame(RunConfiguration begun, RunConfiguration asked, RunFolder folder)
    {
        if (!folder.HasCheckpoint)
            return;
        var other = SettingsDifference.Between(begun, asked)
            .FirstOrDefault(difference => !Changeable.Any(key => IsUnder(difference.Key, key)));
        if (other is not null)
        {
            throw new InputException(
                $"the run was begun with {other.Key} {other.First}, not {other.Second}: begin another run for that",
                folder.Path);
        }
    }

    private static bool IsUnder(string key, string part) =>
        key == part || (part.EndsWith('.') && key.StartsWith(part, StringComparison.Ordinal));

    private static string Describe(TaskData data) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        data: {data.TrainReading.Kept} of {data.TrainReading.Read} training pairs ({data.TrainReading.Empty} empty and
        {data.TrainReading.TooLong} too long ones left out), {data.Validation.Pairs.Count} validation pairs,
        {data.SourceVocabulary.Count} source tokens, {data.TargetVocabulary.Count} target tokens
        """).ReplaceLineEndings(" ");
}
