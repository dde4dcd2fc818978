namespace MaskedSeq2Seq.Experiments;

/// <summary>What a finding means for a variant, seen from the baseline.</summary>
public enum FindingKind
{
    /// <summary>The variant is better, and the seeds suffice to say so.</summary>
    Better,

    /// <summary>The variant is worse, and the seeds suffice to say so.</summary>
    Worse,

    /// <summary>
    /// The variant would be better if nothing else had been asked; corrected for all that was, it may be chance.
    /// </summary>
    BetterUncorrected,

    /// <summary>
    /// The variant would be worse if nothing else had been asked; corrected for all that was, it may be chance.
    /// </summary>
    WorseUncorrected,

    /// <summary>The seeds do not suffice to tell, or the values are missing.</summary>
    Unclear,

    /// <summary>Every seed gave exactly the same.</summary>
    Same,

    /// <summary>Told from chance, and neither good nor bad: two factors act together.</summary>
    Neither,
}

/// <summary>What a verdict tells of.</summary>
public enum VerdictSubjects
{
    /// <summary>The variants, each against the baseline.</summary>
    Variants,

    /// <summary>The factors of a design, each averaged over the others.</summary>
    Factors,
}

/// <summary>One sentence about one variant, or one factor.</summary>
/// <param name="Subject">The variant's or the factor's name.</param>
/// <param name="Topic">What it is about: sentences alone, padding, learning speed.</param>
/// <param name="Kind">What it means for it.</param>
/// <param name="Text">The sentence.</param>
public sealed record Finding(string Subject, string Topic, FindingKind Kind, string Text);

/// <summary>What an experiment says, in words.</summary>
/// <param name="Subjects">What it tells of.</param>
/// <param name="Sentences">The answer, a sentence each, the most important first; one at least.</param>
/// <param name="Findings">What it rests on, subject by subject.</param>
/// <param name="Caveats">What stands against trusting it: failed runs, a single seed.</param>
public sealed record Verdict(
    VerdictSubjects Subjects,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<string> Caveats)
{
    /// <summary>The whole answer.</summary>
    public string Headline => string.Join(" ", Sentences);
}
