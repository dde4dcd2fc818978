using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// How byte pair encoding cuts words into pieces, for the sides whose tokenizer is <c>bpe</c>. The codes that a run
/// uses are kept in its folder.
/// </summary>
public sealed record BpeSettings : ICheckedSettings
{
    /// <summary>How many merges to learn from the training text, where no file of codes is named.</summary>
    public int Merges { get; init; } = 4000;

    /// <summary>Learning ends when no pair of neighbours occurs as often as this.</summary>
    public int MinimumFrequency { get; init; } = 2;

    /// <summary>
    /// Whether both sides use the same codes, learned from the text of both; with false each side has its own.
    /// </summary>
    public bool Joint { get; init; } = true;

    /// <summary>
    /// A file with codes for both sides, as <c>m2s data bpe</c> or subword-nmt writes it; relative to the root of the
    /// data.
    /// </summary>
    public string? Codes { get; init; }

    /// <summary>A file with codes for the source alone; <c>joint</c> must be false.</summary>
    public string? SourceCodes { get; init; }

    /// <summary>A file with codes for the target alone; <c>joint</c> must be false.</summary>
    public string? TargetCodes { get; init; }

    /// <summary>
    /// How likely each merge is to be left out when training text is cut, anew for each epoch (BPE-dropout); 0 cuts
    /// each word always the same way, 0.1 is usual. Other text is cut without chance.
    /// </summary>
    public double Dropout { get; init; }

    /// <summary>
    /// Pieces that a side's training text has less often than this are split further, as long as they can be; 0 splits
    /// none.
    /// </summary>
    public int VocabularyThreshold { get; init; }

    /// <summary>Regular expressions of words, or parts of words, that are never cut.</summary>
    public IReadOnlyList<string> Glossary { get; init; } = [];

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        problems.Between(Merges, 1, BpeCodes.MaximumMerges);
        problems.AtLeast(MinimumFrequency, 1);
        problems.AtLeast(VocabularyThreshold, 0);
        if (!(Dropout is >= 0 and < 1))
            problems.Add(nameof(Dropout), $"must be at least 0 and less than 1, not {Dropout}");
        if (Joint && SourceCodes is not null)
            problems.Add(nameof(SourceCodes), "is for codes of its own: set joint to false, or name the file in codes");
        if (Joint && TargetCodes is not null)
            problems.Add(nameof(TargetCodes), "is for codes of its own: set joint to false, or name the file in codes");
        if (!Joint && Codes is not null)
            problems.Add(nameof(Codes), "is for both sides: set joint to true, or name source_codes and target_codes");
    }
}
