namespace MaskedSeq2Seq.Data;

/// <summary>What becomes of characters that Unicode knows several spellings of.</summary>
public enum TextNormalization
{
    /// <summary>They stay as they are.</summary>
    None,

    /// <summary>The same character gets one spelling (form NFC): a letter and its accent become one.</summary>
    Nfc,

    /// <summary>
    /// What means the same gets one spelling too (form NFKC): wide letters, ligatures and raised digits become plain.
    /// </summary>
    Nfkc,
}
