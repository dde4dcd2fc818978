namespace MaskedSeq2Seq.Experiments;

/// <summary>What a finding means for a variant, seen from the baseline.</summary>
public enum FindingKind
{
    /// <summary>The variant is better, and the seeds suffice to say so.</summary>
    Better,

    /// <summary>The variant is worse, and the seeds suffice to say so.</summary>
    Worse,

    /// <summary>The seeds do not suffice to tell, or the values are missing.</summary>
    Unclear,

    /// <summary>Every seed gave exactly the same.</summary>
    Same,
}

/// <summary>One sentence about one variant.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Topic">What it is about: sentences alone, padding, learning speed.</param>
/// <param name="Kind">What it means for the variant.</param>
/// <param name="Text">The sentence.</param>
public sealed record Finding(string Variant, string Topic, FindingKind Kind, string Text);

/// <summary>What an experiment says, in words.</summary>
/// <param name="Headline">The answer in one or two sentences.</param>
/// <param name="Findings">What it rests on, variant by variant.</param>
/// <param name="Caveats">What stands against trusting it: failed runs, a single seed.</param>
public sealed record Verdict(string Headline, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Caveats);
