namespace MaskedSeq2Seq.Data;

/// <summary>
/// Finds the byte pair codes of a new run: in the files that its settings name, or in its training text.
/// </summary>
/// <param name="settings">What the run reads, and how.</param>
internal sealed class TaskTextLearner(DataSettings settings)
{
    private readonly BpeSettings bpe = settings.Bpe;
    private (WordCounts Source, WordCounts Target)? counted;

    // The training text is read for this only if something has to be learned from it.
    private (WordCounts Source, WordCounts Target) Words => counted ??= CountWords();

    public TaskText Learn()
    {
        var (source, target) = bpe.Joint ? JointCodes() : (OwnCodes(isSource: true), OwnCodes(isSource: false));
        return new TaskText(
            Side(settings.Source, source, isSource: true), Side(settings.Target, target, isSource: false));
    }

    private (BpeCodes Source, BpeCodes Target) JointCodes()
    {
        var codes = bpe.Codes is { } file
            ? Load(file, nameof(bpe.Codes))
            : Learned(WordCounts.Sum(Words.Source, Words.Target));
        return (codes, codes);
    }

    private BpeCodes? OwnCodes(bool isSource)
    {
        if (!(isSource ? settings.Source : settings.Target).UsesBpe)
            return null;
        return (isSource ? bpe.SourceCodes : bpe.TargetCodes) is { } file
            ? Load(file, isSource ? nameof(bpe.SourceCodes) : nameof(bpe.TargetCodes))
            : Learned(isSource ? Words.Source : Words.Target);
    }

    private BpeCodes Learned(WordCounts words)
    {
        var codes = BpeCodes.Learn(words, bpe.Merges, bpe.MinimumFrequency);
        return codes.Count > 0
            ? codes
            : throw new InputException(
                $"no pair of characters occurs {bpe.MinimumFrequency} times in the training text, so there are no byte "
                + "pair codes to learn: lower data.bpe.minimum_frequency, or choose another tokenizer");
    }

    private SideText Side(LanguageSettings language, BpeCodes? codes, bool isSource)
    {
        if (codes is null || !language.UsesBpe || bpe.VocabularyThreshold == 0)
            return SideText.Create(language, bpe, codes);
        var counts = new WordCounts();
        var tokenizer = new BpeTokenizer(codes, bpe.Glossary);
        foreach (var (word, count) in (isSource ? Words.Source : Words.Target).Words)
        {
            foreach (var piece in tokenizer.Tokenize(word))
                counts.Add(piece, count);
        }
        var pieces = counts.Words.Where(piece => piece.Value >= bpe.VocabularyThreshold).Select(piece => piece.Key);
        return SideText.Create(language, bpe, codes, pieces.ToHashSet());
    }

    private BpeCodes Load(string file, string setting)
    {
        var path = Path.Combine(settings.Root, file);
        if (!File.Exists(path))
        {
            var key = Configuration.SettingsSchema.SnakeCase(setting);
            throw new InputException(
                $"there is no file `{file}` in the data root `{Path.GetFullPath(settings.Root)}`, but data.bpe.{key} "
                + "names it: correct the name, or leave it out to learn codes from the training text");
        }
        return BpeCodes.Load(path);
    }

    private (WordCounts Source, WordCounts Target) CountWords()
    {
        var (source, target) = (new WordCounts(), new WordCounts());
        var (sourceWords, targetWords) = (WordsOf(settings.Source), WordsOf(settings.Target));
        using var pairs = PairReader.Open(settings.Root, settings.Train, "train");
        while (pairs.Read())
        {
            sourceWords?.Tokenize(pairs.Source, source);
            targetWords?.Tokenize(pairs.Target, target);
        }
        return (source, target);
    }

    private static ITokenizer? WordsOf(LanguageSettings language) =>
        language.UsesBpe ? Tokenizers.Prepared(language, new SpaceTokenizer()) : null;
}
