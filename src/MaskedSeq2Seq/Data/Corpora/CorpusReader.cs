namespace MaskedSeq2Seq.Data;

/// <summary>Reads the pairs of a set into two stores, and leaves out those that the settings rule out.</summary>
/// <param name="settings">What to leave out.</param>
/// <param name="sourceTokenizer">Cuts source lines.</param>
/// <param name="targetTokenizer">Cuts target lines.</param>
internal sealed class CorpusReader(DataSettings settings, ITokenizer sourceTokenizer, ITokenizer targetTokenizer)
{
    private const int LabelsShown = 10;

    /// <summary>The labels that targets must be, or null if they are sentences or not known yet.</summary>
    public Vocabulary? Labels { get; init; }

    /// <summary>Reads a training set: pairs that are too long are left out.</summary>
    /// <param name="files">Where it lies.</param>
    /// <param name="source">Receives the source.</param>
    /// <param name="target">Receives the target.</param>
    /// <param name="keep">Receives the text of each pair kept, or null.</param>
    public ReadingSummary ReadTraining(
        CorpusSettings files,
        SentenceStoreBuilder source,
        SentenceStoreBuilder target,
        Action<string, string>? keep = null) =>
        Read(files, "train", source, target, dropLong: true, keep);

    /// <summary>Reads an evaluation set with its text.</summary>
    /// <param name="files">Where it lies.</param>
    /// <param name="section">What the settings call it.</param>
    /// <param name="source">Receives the source.</param>
    /// <param name="target">Receives the target.</param>
    /// <param name="keep">Receives the text of each pair kept.</param>
    public ReadingSummary ReadEvaluation(
        CorpusSettings files,
        string section,
        SentenceStoreBuilder source,
        SentenceStoreBuilder target,
        Action<string, string> keep) =>
        Read(files, section, source, target, dropLong: false, keep);

    private ReadingSummary Read(
        CorpusSettings files,
        string section,
        SentenceStoreBuilder source,
        SentenceStoreBuilder target,
        bool dropLong,
        Action<string, string>? keep)
    {
        using var pairs = PairReader.Open(settings.Root, files, section);
        int read = 0, empty = 0, tooLong = 0;
        while (pairs.Read())
        {
            read++;
            sourceTokenizer.Tokenize(pairs.Source, source);
            targetTokenizer.Tokenize(pairs.Target, target);
            var isEmpty = IsLeftOutAsEmpty(pairs, source, target);
            var isTooLong = dropLong && (IsTooLong(source, settings.Source) || IsTooLong(target, settings.Target));
            if (isEmpty || isTooLong)
            {
                source.DropSentence();
                target.DropSentence();
                (empty, tooLong) = isEmpty ? (empty + 1, tooLong) : (empty, tooLong + 1);
                continue;
            }
            RequireKnownLabel(pairs, target);
            source.EndSentence();
            target.EndSentence();
            keep?.Invoke(pairs.Source.ToString(), pairs.Target.ToString());
        }
        var summary = new ReadingSummary(read, source.Count, empty, tooLong);
        RequirePairs(pairs, summary);
        return summary;
    }

    private bool IsLeftOutAsEmpty(PairReader pairs, SentenceStoreBuilder source, SentenceStoreBuilder target)
    {
        if (source.OpenLength > 0 && target.OpenLength > 0)
            return false;
        if (settings.Target.IsLabel && target.OpenLength == 0 && settings.EmptySentences != EmptySentences.Skip)
            throw new InputException("this sentence has no label", pairs.TargetFile, pairs.Line);
        if (settings.EmptySentences == EmptySentences.Refuse)
        {
            var (side, file) = source.OpenLength == 0 ? ("source", pairs.SourceFile) : ("target", pairs.TargetFile);
            throw new InputException(
                $"the {side} sentence is empty: correct it, or set data.empty_sentences to skip or keep",
                file,
                pairs.Line);
        }
        return settings.EmptySentences == EmptySentences.Skip;
    }

    private void RequireKnownLabel(PairReader pairs, SentenceStoreBuilder target)
    {
        if (Labels is null || !target.OpenIds.Contains(SpecialTokens.Unknown))
            return;
        var known = Enumerable.Range(SpecialTokens.Count, Labels.Count - SpecialTokens.Count).Select(Labels.TokenOf);
        throw new InputException(
            $"no training sentence has the label `{pairs.Target.Trim()}`: the labels there are "
            + string.Join(", ", known.Take(LabelsShown)) + (known.Count() > LabelsShown ? ", …" : ""),
            pairs.TargetFile,
            pairs.Line);
    }

    private static bool IsTooLong(SentenceStoreBuilder side, LanguageSettings language) =>
        language.MaximumLength > 0 && side.OpenLength > language.MaximumLength;

    private static void RequirePairs(PairReader pairs, ReadingSummary summary)
    {
        if (summary.Read == 0)
            throw new InputException("the file is empty: it must hold at least one sentence", pairs.SourceFile);
        if (summary.Kept == 0)
            throw new InputException(
                $"no pair is left of {summary.Read}: {summary.Empty} with an empty sentence, "
                + $"{summary.TooLong} longer than maximum_length",
                pairs.SourceFile);
    }
}
