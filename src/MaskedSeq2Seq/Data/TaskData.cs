namespace MaskedSeq2Seq.Data;

/// <summary>All that a run reads: the pairs of its sets as token ids, and what turned their text into ids.</summary>
public sealed class TaskData
{
    internal TaskData()
    {
    }

    /// <summary>How the text of both sides is cut, with the codes behind it.</summary>
    public required TaskText Text { get; init; }

    /// <summary>Cuts source lines, as the settings say.</summary>
    public ITokenizer SourceTokenizer => Text.Source.Tokenizer;

    /// <summary>Cuts target lines, as the settings say.</summary>
    public ITokenizer TargetTokenizer => Text.Target.Tokenizer;

    /// <summary>The tokens of the source.</summary>
    public required Vocabulary SourceVocabulary { get; init; }

    /// <summary>The tokens of the target.</summary>
    public required Vocabulary TargetVocabulary { get; init; }

    /// <summary>The pairs to learn from, cut without chance.</summary>
    public required ParallelCorpus Train { get; init; }

    /// <summary>
    /// The pairs to learn from in each epoch: always <see cref="Train"/>, unless merges are left out by chance.
    /// </summary>
    public required IEpochPairs TrainingPairs { get; init; }

    /// <summary>What became of the pairs of the training files.</summary>
    public required ReadingSummary TrainReading { get; init; }

    /// <summary>The pairs that training is judged by.</summary>
    public required EvaluationSet Validation { get; init; }

    /// <summary>The pairs for the final evaluation, or null if the settings name none.</summary>
    public required EvaluationSet? Test { get; init; }

    /// <summary>
    /// Reads all sets. Codes and vocabularies are made from the training text (its pairs that are kept).
    /// </summary>
    /// <exception cref="InputException">
    /// A file is missing or is not what it should be; the message names the line.
    /// </exception>
    public static TaskData Load(DataSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new TaskDataReader(settings, TaskText.Learn(settings)).Read();
    }

    /// <summary>Reads all sets with vocabularies that exist already, as a resumed run does.</summary>
    /// <param name="settings">What to read, and how.</param>
    /// <param name="source">The source's vocabulary.</param>
    /// <param name="target">The target's vocabulary.</param>
    /// <param name="text">How text is cut; null where that takes nothing but the settings.</param>
    /// <exception cref="InputException">
    /// A file is missing or is not what it should be; the message names the line.
    /// </exception>
    public static TaskData Load(DataSettings settings, Vocabulary source, Vocabulary target, TaskText? text = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new TaskDataReader(settings, text ?? TaskText.Create(settings)).Read(source, target);
    }

    /// <summary>Reads one set with its text, without the others.</summary>
    /// <param name="settings">How to read it.</param>
    /// <param name="files">Where it lies.</param>
    /// <param name="source">The source's vocabulary.</param>
    /// <param name="target">The target's vocabulary.</param>
    /// <param name="name">What messages call it: <c>validation</c>, <c>test</c>.</param>
    /// <param name="text">How text is cut; null where that takes nothing but the settings.</param>
    /// <exception cref="InputException">
    /// A file is missing or is not what it should be; the message names the line.
    /// </exception>
    public static EvaluationSet LoadSet(
        DataSettings settings,
        CorpusSettings files,
        Vocabulary source,
        Vocabulary target,
        string name = "test",
        TaskText? text = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        text ??= TaskText.Create(settings);
        var reader = new CorpusReader(settings, text.Source.Tokenizer, text.Target.Tokenizer)
        {
            Labels = settings.Target.IsLabel ? target : null,
        };
        var (sourceIds, targetIds) = (new SentenceStoreBuilder(source), new SentenceStoreBuilder(target));
        var (sourceLines, targetLines) = (new List<string>(), new List<string>());
        reader.ReadEvaluation(files, name, sourceIds, targetIds, (sourceLine, targetLine) =>
        {
            sourceLines.Add(sourceLine);
            targetLines.Add(targetLine);
        });
        var pairs = new ParallelCorpus(name, sourceIds.Build(), targetIds.Build(), !settings.Target.IsLabel);
        return new EvaluationSet(pairs, sourceLines, targetLines, text.Source.Tokenizer);
    }
}
