namespace MaskedSeq2Seq.Data;

/// <summary>How the text of one side is cut, and what that took: a run keeps it, and cuts by it for good.</summary>
/// <param name="Tokenizer">Cuts lines and joins tokens.</param>
/// <param name="Codes">The byte pair codes behind it, or null if it has none.</param>
/// <param name="Pieces">
/// The pieces that are not split further (<see cref="BpeSettings.VocabularyThreshold"/>), or null if all may stand.
/// </param>
public sealed record SideText(ITokenizer Tokenizer, BpeCodes? Codes = null, IReadOnlySet<string>? Pieces = null)
{
    /// <summary>Cuts words that are prepared already into pieces, or null if words are not cut.</summary>
    internal BpeTokenizer? Bpe { get; private init; }

    /// <summary>Cuts a side's text as its settings say.</summary>
    /// <param name="language">The side's settings.</param>
    /// <param name="bpe">How words are cut into pieces, if they are.</param>
    /// <param name="codes">The codes, if the side's tokenizer needs them.</param>
    /// <param name="pieces">The pieces that are not split further, or null if all may stand.</param>
    /// <exception cref="ArgumentException">The tokenizer needs codes and there are none.</exception>
    public static SideText Create(
        LanguageSettings language, BpeSettings bpe, BpeCodes? codes, IReadOnlySet<string>? pieces = null)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(bpe);
        if (!language.UsesBpe)
            return new SideText(Tokenizers.Create(language));
        if (codes is null)
            throw new ArgumentException("The bpe tokenizer needs codes.", nameof(codes));
        var filter = pieces is null ? null : new PieceFilter(codes, pieces);
        var tokenizer = new BpeTokenizer(codes, new Glossary(bpe.Glossary), filter);
        return new SideText(Tokenizers.Prepared(language, tokenizer), codes, pieces) { Bpe = tokenizer };
    }
}
