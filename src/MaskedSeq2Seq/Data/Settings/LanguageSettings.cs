using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Data;

/// <summary>How the text of one side becomes token ids.</summary>
public sealed record LanguageSettings : ICheckedSettings
{
    /// <summary>
    /// What cuts lines into tokens; for the target of <c>task: classify</c> it is <c>label</c>: the whole line is one
    /// label.
    /// </summary>
    [KnownFrom(typeof(Tokenizers))]
    public string Tokenizer { get; init; } = "whitespace";

    /// <summary>
    /// Whether characters with several spellings get one before text is cut: <c>none</c>, <c>nfc</c> (a letter and its
    /// accent become one) or <c>nfkc</c> (wide letters, ligatures and raised digits become plain too).
    /// </summary>
    public TextNormalization Normalization { get; init; }

    /// <summary>Whether text is lower-cased before it is cut.</summary>
    public bool Lowercase { get; init; }

    /// <summary>The most entries the vocabulary may have, its 4 special tokens included; 0 for no limit.</summary>
    public int VocabularyLimit { get; init; }

    /// <summary>Tokens that occur less often in the training text are unknown.</summary>
    public int MinimumCount { get; init; } = 1;

    /// <summary>
    /// Training pairs with more tokens on this side are left out and counted; 0 for no limit. Validation and test sets
    /// keep all their pairs.
    /// </summary>
    public int MaximumLength { get; init; }

    /// <summary>Whether words are cut by byte pair codes.</summary>
    internal bool UsesBpe => Tokenizer == BpeTokenizer.RegisteredName;

    /// <summary>Whether each line is a label, not a sentence.</summary>
    internal bool IsLabel => Tokenizer == LabelTokenizer.Label;

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        problems.Known(Tokenizer, Tokenizers.Names);
        if (VocabularyLimit is < 0 or (> 0 and <= SpecialTokens.Count))
            problems.Add(
                nameof(VocabularyLimit),
                $"must be 0 (no limit) or more than the {SpecialTokens.Count} special tokens, not {VocabularyLimit}");
        problems.AtLeast(MinimumCount, 1);
        problems.AtLeast(MaximumLength, 0);
        if (IsLabel && VocabularyLimit > 0)
            problems.Add(nameof(VocabularyLimit), "must be 0 for labels: none of them can be left out");
        if (IsLabel && MinimumCount > 1)
            problems.Add(nameof(MinimumCount), "must be 1 for labels: none of them can be left out");
    }
}
