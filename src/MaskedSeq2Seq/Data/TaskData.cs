namespace MaskedSeq2Seq.Data;

/// <summary>All that a run reads: the pairs of its sets as token ids, and what turned their text into ids.</summary>
public sealed class TaskData
{
    private TaskData(DataSettings settings) =>
        (SourceTokenizer, TargetTokenizer) = (Tokenizers.Create(settings.Source), Tokenizers.Create(settings.Target));

    /// <summary>Cuts source lines, lower-casing them first if the settings say so.</summary>
    public ITokenizer SourceTokenizer { get; }

    /// <summary>Cuts target lines, lower-casing them first if the settings say so.</summary>
    public ITokenizer TargetTokenizer { get; }

    /// <summary>The tokens of the source.</summary>
    public required Vocabulary SourceVocabulary { get; init; }

    /// <summary>The tokens of the target.</summary>
    public required Vocabulary TargetVocabulary { get; init; }

    /// <summary>The pairs to learn from.</summary>
    public required ParallelCorpus Train { get; init; }

    /// <summary>What became of the pairs of the training files.</summary>
    public required ReadingSummary TrainReading { get; init; }

    /// <summary>The pairs that training is judged by.</summary>
    public required EvaluationSet Validation { get; init; }

    /// <summary>The pairs for the final evaluation, or null if the settings name none.</summary>
    public required EvaluationSet? Test { get; init; }

    /// <summary>Reads all sets and makes the vocabularies from the training text (its pairs that are kept).</summary>
    /// <exception cref="InputException">
    /// A file is missing or is not what it should be; the message names the line.
    /// </exception>
    public static TaskData Load(DataSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var (sourceIndex, targetIndex) = (new TokenIndex(), new TokenIndex());
        var (train, reading) = LoadTrain(settings, sourceIndex, targetIndex);
        return Complete(
            settings,
            train,
            reading,
            sourceIndex.Settle(train.Source, settings.Source),
            targetIndex.Settle(train.Target, settings.Target));
    }

    /// <summary>Reads all sets with vocabularies that exist already, as a resumed run does.</summary>
    /// <exception cref="InputException">
    /// A file is missing or is not what it should be; the message names the line.
    /// </exception>
    public static TaskData Load(DataSettings settings, Vocabulary source, Vocabulary target)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var (train, reading) = LoadTrain(settings, source, target);
        return Complete(settings, train, reading, source, target);
    }

    /// <summary>Reads one set with its text, without the others.</summary>
    /// <param name="settings">How to read it.</param>
    /// <param name="files">Where it lies.</param>
    /// <param name="source">The source's vocabulary.</param>
    /// <param name="target">The target's vocabulary.</param>
    /// <param name="name">What messages call it: <c>validation</c>, <c>test</c>.</param>
    /// <exception cref="InputException">
    /// A file is missing or is not what it should be; the message names the line.
    /// </exception>
    public static EvaluationSet LoadSet(
        DataSettings settings, CorpusSettings files, Vocabulary source, Vocabulary target, string name = "test")
    {
        ArgumentNullException.ThrowIfNull(settings);
        var reader = new CorpusReader(settings, Tokenizers.Create(settings.Source), Tokenizers.Create(settings.Target));
        var (sourceIds, targetIds) = (new SentenceStoreBuilder(source), new SentenceStoreBuilder(target));
        var (sourceLines, targetLines) = (new List<string>(), new List<string>());
        reader.ReadEvaluation(files, name, sourceIds, targetIds, (sourceLine, targetLine) =>
        {
            sourceLines.Add(sourceLine);
            targetLines.Add(targetLine);
        });
        return new EvaluationSet(new ParallelCorpus(name, sourceIds.Build(), targetIds.Build()), sourceLines, targetLines);
    }

    private static (ParallelCorpus Train, ReadingSummary Reading) LoadTrain(
        DataSettings settings, ITokenIds source, ITokenIds target)
    {
        var reader = new CorpusReader(settings, Tokenizers.Create(settings.Source), Tokenizers.Create(settings.Target));
        var (sourceIds, targetIds) = (new SentenceStoreBuilder(source), new SentenceStoreBuilder(target));
        var reading = reader.ReadTraining(settings.Train, sourceIds, targetIds);
        return (new ParallelCorpus("train", sourceIds.Build(), targetIds.Build()), reading);
    }

    private static TaskData Complete(
        DataSettings settings, ParallelCorpus train, ReadingSummary reading, Vocabulary source, Vocabulary target) =>
        new(settings)
        {
            SourceVocabulary = source,
            TargetVocabulary = target,
            Train = train,
            TrainReading = reading,
            Validation = LoadSet(settings, settings.Validation, source, target, "validation"),
            Test = settings.Test.IsNamed ? LoadSet(settings, settings.Test, source, target, "test") : null,
        };
}
