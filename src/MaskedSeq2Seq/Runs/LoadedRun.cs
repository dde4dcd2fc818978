using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Runs;

/// <summary>A trained model with all that is needed to translate with it and to measure it.</summary>
public sealed class LoadedRun : IDisposable
{
    private LoadedRun()
    {
    }

    /// <summary>What the run was trained with, overrides applied.</summary>
    public required RunConfiguration Configuration { get; init; }

    /// <summary>Where the model is.</summary>
    public required Device Device { get; init; }

    /// <summary>The model, in evaluation mode.</summary>
    public required SequenceModel Model { get; init; }

    /// <summary>How the text of both sides is cut, by the codes that the run keeps.</summary>
    public required TaskText Text { get; init; }

    /// <summary>Cuts source lines.</summary>
    public ITokenizer SourceTokenizer => Text.Source.Tokenizer;

    /// <summary>The tokens of the source.</summary>
    public required Vocabulary SourceVocabulary { get; init; }

    /// <summary>The language that the model writes.</summary>
    public required TargetLanguage Target { get; init; }

    /// <summary>How far the training had come when the state was saved.</summary>
    public required TrainingProgress Progress { get; init; }

    /// <summary>Opens a run.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="device">Where to compute.</param>
    /// <param name="best">Whether to take the state with the best validation, if there is one, or the newest.</param>
    /// <param name="overrides">
    /// Values to use instead of the run's, such as <c>data.root=../text</c>, or <c>model.mask=none</c> to see what the
    /// same parameters do without the mask.
    /// </param>
    /// <exception cref="InputException">The folder is no run folder, or it has no state that fits.</exception>
    public static LoadedRun Open(
        RunFolder folder, string device = "auto", bool best = true, IReadOnlyList<string>? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        // Torch takes about as long to load as the run's texts take to read: both at once, if there are two cores.
        _ = Task.Run(torch.get_num_threads);
        var configuration = folder.ReadConfiguration(overrides);
        if (!folder.HasCheckpoint)
        {
            throw new InputException(
                $"the run has no saved state yet: train it with --resume {folder.Path}", folder.Path);
        }
        var text = RunText.Read(folder, configuration.Data);
        var source = Vocabulary.Load(folder.SourceVocabularyFile);
        var target = Vocabulary.Load(folder.TargetVocabularyFile);
        var place = Devices.Resolve(device);
        TrainingRun.UseThreads(configuration.Threads);
        var settings = configuration.Model with { Initialization = InitializationSettings.Overwritten };
        var model = ModelTasks.Create(configuration.Task, settings, source.Count, target.Count);
        try
        {
            return new LoadedRun
            {
                Configuration = configuration,
                Device = place,
                Progress = Checkpoint.Load(StateIn(folder, best), model),
                Model = OnDevice(model, place),
                Text = text,
                SourceVocabulary = source,
                Target = new TargetLanguage(text.Target.Tokenizer, target),
            };
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Translates lines of text, or labels them if the run's task is to classify, as <see cref="Translator"/> does.
    /// </summary>
    /// <param name="lines">The lines.</param>
    /// <param name="batchSize">The most lines in a batch.</param>
    /// <param name="ct">Ends the translation with <see cref="OperationCanceledException"/>.</param>
    /// <returns>A line each, in the same order.</returns>
    public IReadOnlyList<string> Translate(
        IReadOnlyList<string> lines, int batchSize = 64, CancellationToken ct = default)
    {
        var settings = new TranslationSettings { BatchSize = batchSize, TextOnly = true };
        return [.. new Translator([this]).Translate(lines, settings, ct).Select(one => one.Answers[0].Text)];
    }

    /// <summary>Measures the model on the test set that its configuration names.</summary>
    /// <param name="progress">Hears which share is done, from 0 to 1.</param>
    /// <param name="ct">Ends the evaluation with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InputException">No test set is named, or it cannot be read.</exception>
    public TestResult Evaluate(IProgress<double>? progress = null, CancellationToken ct = default)
    {
        var test = LoadTest();
        var result = TestEvaluation.Run(Model, test, Target, Configuration.Evaluation, progress, ct);
        return result with { Examples = Examples(test) };
    }

    /// <summary>Translates one sentence and tells where the model looked for each token.</summary>
    /// <param name="line">The sentence.</param>
    /// <param name="padding">How many positions of padding to put behind it.</param>
    /// <exception cref="InputException">The sentence has no token.</exception>
    public AttentionMap Attend(string line, int padding = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(padding);
        var tokens = SourceTokenizer.Tokenize(line);
        if (tokens.Length == 0)
            throw new InputException("the sentence has no word to look at");
        int[] ids = [.. tokens.Select(SourceVocabulary.IdOf)];
        return AttentionReader.Read(Model, tokens, ids, padding, Target, Configuration.Evaluation.MaximumLength);
    }

    /// <summary>Looks, on the test set that its configuration names, for what padding does to the model.</summary>
    /// <param name="settings">How many sentences, and how much padding.</param>
    /// <param name="progress">Hears which share is done, from 0 to 1.</param>
    /// <param name="ct">Ends the audit with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InputException">No test set is named, or it cannot be read.</exception>
    public AuditResult Audit(
        AuditSettings settings, IProgress<double>? progress = null, CancellationToken ct = default) =>
        PaddingAudit.Run(Model, LoadTest(), Target, Configuration.Evaluation, settings, progress, ct);

    /// <inheritdoc/>
    public void Dispose() => Model.Dispose();

    private EvaluationSet LoadTest()
    {
        var data = Configuration.Data;
        if (!data.Test.IsNamed)
            throw new InputException("the configuration names no test set: set data.test, as data.validation is set");
        return TaskData.LoadSet(data, data.Test, SourceVocabulary, Target.Vocabulary, text: Text);
    }

    private IReadOnlyList<AttentionExample> Examples(EvaluationSet test)
    {
        var settings = Configuration.Evaluation;
        var count = settings.SentencesOf(test.Pairs.Count);
        int[] lengths = [.. Enumerable.Range(0, count).Select(test.Pairs.Source.Length)];
        return
        [
            .. ExampleSentences.Choose(lengths).Select(i => new AttentionExample(
                test.SourceLines[i],
                test.TargetLines[i],
                Attend(test.SourceLines[i]),
                Attend(test.SourceLines[i], ExampleSentences.PaddingOf(lengths[i], settings.PaddingFactors)))),
        ];
    }

    private static string StateIn(RunFolder folder, bool best) =>
        (best && File.Exists(folder.BestFile)) || !File.Exists(folder.LastFile) ? folder.BestFile : folder.LastFile;

    private static SequenceModel OnDevice(SequenceModel model, Device device)
    {
        model.to(device);
        model.eval();
        return model;
    }
}
