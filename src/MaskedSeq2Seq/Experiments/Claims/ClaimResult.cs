namespace MaskedSeq2Seq.Experiments;

/// <summary>What the measurements say of a claim.</summary>
public enum ClaimVerdict
{
    /// <summary>The seeds suffice to say that it holds.</summary>
    Supported,

    /// <summary>The seeds suffice to say that it does not hold.</summary>
    Contradicted,

    /// <summary>The seeds do not suffice, or runs are missing.</summary>
    NotDecided,
}

/// <summary>A claim, judged.</summary>
/// <param name="Text">The claim.</param>
/// <param name="Verdict">What the measurements say.</param>
/// <param name="Checks">What it rests on.</param>
public sealed record ClaimResult(string Text, ClaimVerdict Verdict, IReadOnlyList<ClaimCheckResult> Checks);

/// <summary>One measurement of a claim, judged.</summary>
/// <param name="Asked">What was to be measured.</param>
/// <param name="Verdict">What it says.</param>
/// <param name="Difference">What came out; null without a seed that has all of it.</param>
/// <param name="Figures">The same in words.</param>
public sealed record ClaimCheckResult(
    ClaimCheckSettings Asked, ClaimVerdict Verdict, PairedComparison? Difference, string Figures);
