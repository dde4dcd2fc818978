namespace MaskedSeq2Seq.Evaluation;

/// <summary>How BLEU is computed; as it stands, as papers report it.</summary>
public sealed record BleuSettings
{
    /// <summary>How text is cut into words: one of <see cref="BleuTokenizers.Names"/>.</summary>
    public string Tokenizer { get; init; } = "13a";

    /// <summary>What counts where no n-gram of an order matches.</summary>
    public BleuSmoothing Smoothing { get; init; } = BleuSmoothing.Exponential;

    /// <summary>Whether upper and lower case are the same.</summary>
    public bool Lowercase { get; init; }

    /// <summary>
    /// Whether orders of which the hypothesis has no n-gram are left out, so that sentences of less than four words can
    /// score; for the scores of single sentences.
    /// </summary>
    public bool EffectiveOrder { get; init; }
}
