namespace MaskedSeq2Seq.Data;

/// <summary>Reads the sets of a task.</summary>
/// <param name="settings">What to read, and how.</param>
/// <param name="text">How the text is cut.</param>
internal sealed class TaskDataReader(DataSettings settings, TaskText text)
{
    private readonly DropoutText? sourceWords = WordsOf(settings, settings.Source, text.Source);
    private readonly DropoutText? targetWords = WordsOf(settings, settings.Target, text.Target);

    /// <summary>Reads all sets, and makes the vocabularies from the training text.</summary>
    public TaskData Read()
    {
        var sourceIndex = new TokenIndex();
        var targetIndex = settings.JointVocabulary ? sourceIndex : new TokenIndex();
        var (train, reading) = ReadTrain(sourceIndex, targetIndex);
        var (sourcePieces, targetPieces) = (PiecesOf(sourceWords), PiecesOf(targetWords));
        if (settings.JointVocabulary)
        {
            var pieces = sourcePieces.Concat(targetPieces);
            var joint = sourceIndex.Settle(settings.Source, pieces, train.Source, train.Target);
            return Complete(train, reading, joint, joint);
        }
        var source = sourceIndex.Settle(settings.Source, sourcePieces, train.Source);
        var target = targetIndex.Settle(settings.Target, targetPieces, train.Target);
        if (settings.Target.IsLabel)
            RequireChoice(target);
        return Complete(train, reading, source, target);
    }

    /// <summary>Reads all sets with vocabularies that exist already.</summary>
    public TaskData Read(Vocabulary source, Vocabulary target)
    {
        var (train, reading) = ReadTrain(source, target);
        return Complete(train, reading, source, target);
    }

    private (ParallelCorpus Train, ReadingSummary Reading) ReadTrain(ITokenIds source, ITokenIds target)
    {
        var reader = new CorpusReader(settings, text.Source.Tokenizer, text.Target.Tokenizer)
        {
            Labels = settings.Target.IsLabel ? target as Vocabulary : null,
        };
        var (sourceIds, targetIds) = (new SentenceStoreBuilder(source), new SentenceStoreBuilder(target));
        var reading = reader.ReadTraining(settings.Train, sourceIds, targetIds, KeepWords());
        sourceWords?.Complete();
        targetWords?.Complete();
        return (new ParallelCorpus("train", sourceIds.Build(), targetIds.Build(), !settings.Target.IsLabel), reading);
    }

    private static void RequireChoice(Vocabulary labels)
    {
        if (labels.Count == SpecialTokens.Count + 1)
            throw new InputException(
                $"all sentences of data.train have the label `{labels.TokenOf(SpecialTokens.Count)}`, so there is "
                + "nothing to tell apart: is it the right target_column?");
    }

    private Action<string, string>? KeepWords() => sourceWords is null && targetWords is null
        ? null
        : (source, target) =>
        {
            sourceWords?.Add(source);
            targetWords?.Add(target);
        };

    private TaskData Complete(
        ParallelCorpus train, ReadingSummary reading, Vocabulary source, Vocabulary target) => new()
    {
        Text = text,
        SourceVocabulary = source,
        TargetVocabulary = target,
        Train = train,
        TrainingPairs = sourceWords is null && targetWords is null
            ? train
            : new DropoutPairs(train, sourceWords, targetWords, (source, target), settings.Bpe.Dropout),
        TrainReading = reading,
        Validation = TaskData.LoadSet(settings, settings.Validation, source, target, "validation", text),
        Test = settings.Test.IsNamed
            ? TaskData.LoadSet(settings, settings.Test, source, target, "test", text)
            : null,
    };

    private static IEnumerable<string> PiecesOf(DropoutText? words) => words?.PossiblePieces() ?? [];

    private static DropoutText? WordsOf(DataSettings settings, LanguageSettings language, SideText side) =>
        settings.Bpe.Dropout > 0 && side.Bpe is not null ? new DropoutText(language, side) : null;
}
