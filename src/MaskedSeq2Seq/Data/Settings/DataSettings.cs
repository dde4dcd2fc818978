using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Data;

/// <summary>Which text a task reads, how it is cut into tokens and how it is put into batches.</summary>
public sealed record DataSettings : ICheckedSettings
{
    /// <summary>
    /// The folder that file names are relative to; itself relative to this file, or, on the command line, to the
    /// current folder.
    /// </summary>
    [RelativeToFile]
    public string Root { get; init; } = ".";

    /// <summary>The pairs to learn from. The vocabularies are made from them.</summary>
    public CorpusSettings Train { get; init; } = new();

    /// <summary>The pairs that training is judged by.</summary>
    public CorpusSettings Validation { get; init; } = new();

    /// <summary>The pairs for the final evaluation; may be left out.</summary>
    public CorpusSettings Test { get; init; } = new();

    /// <summary>The language read.</summary>
    public LanguageSettings Source { get; init; } = new();

    /// <summary>The language written.</summary>
    public LanguageSettings Target { get; init; } = new();

    /// <summary>Whether both sides share one vocabulary, so that the same token has the same id on both.</summary>
    public bool JointVocabulary { get; init; }

    /// <summary>How words are cut into pieces, for the sides whose tokenizer is <c>bpe</c>.</summary>
    public BpeSettings Bpe { get; init; } = new();

    /// <summary>What to do with a pair of which one side has no token.</summary>
    public EmptySentences EmptySentences { get; init; } = EmptySentences.Refuse;

    /// <summary>How training pairs are put into batches.</summary>
    public BatchSettings Batches { get; init; } = new();

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (JointVocabulary && Source.VocabularyLimit != Target.VocabularyLimit)
            problems.Add(nameof(JointVocabulary), "needs the same vocabulary_limit for source and target");
        if (JointVocabulary && Source.MinimumCount != Target.MinimumCount)
            problems.Add(nameof(JointVocabulary), "needs the same minimum_count for source and target");
        if (Source.IsLabel)
        {
            problems.Add(
                $"{nameof(Source)}.{nameof(Source.Tokenizer)}",
                "cannot be label: what is read is a sentence of tokens");
        }
        if (JointVocabulary && Target.IsLabel)
            problems.Add(nameof(JointVocabulary), "is not for labels: they are no tokens of the source");
    }
}
