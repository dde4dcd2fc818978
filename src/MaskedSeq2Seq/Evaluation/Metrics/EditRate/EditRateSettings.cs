namespace MaskedSeq2Seq.Evaluation;

/// <summary>How TER is computed; as it stands, as papers report it.</summary>
public sealed record EditRateSettings
{
    /// <summary>Whether upper and lower case differ.</summary>
    public bool CaseSensitive { get; init; }

    /// <summary>Whether punctuation is set apart from words, as tercom's <c>-N</c> does.</summary>
    public bool Normalized { get; init; }

    /// <summary>Whether punctuation is left out, as tercom's <c>-P</c> does.</summary>
    public bool NoPunctuation { get; init; }

    /// <summary>
    /// Whether normalising sets Chinese characters apart too, and leaving out punctuation leaves out that of Chinese
    /// and Japanese too.
    /// </summary>
    public bool AsianSupport { get; init; }
}
