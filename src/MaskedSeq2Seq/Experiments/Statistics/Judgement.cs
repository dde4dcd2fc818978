namespace MaskedSeq2Seq.Experiments;

/// <summary>What a difference, corrected for all that was asked with it, allows one to say.</summary>
public static class Judgement
{
    /// <summary>The p-value that a difference must not exceed to be called real.</summary>
    public const double Significant = 1 - Statistics.Confidence;

    /// <summary>Judges a difference to the baseline.</summary>
    /// <param name="comparison">Variant minus baseline, paired by seed; null if there is no common seed.</param>
    /// <param name="higherIsBetter">Whether a positive difference is in the variant's favour.</param>
    public static FindingKind Of(PairedComparison? comparison, bool higherIsBetter)
    {
        if (comparison?.Difference is not { HalfWidth: { } half } difference)
            return FindingKind.Unclear;
        if (difference.Mean == 0 && half == 0)
            return FindingKind.Same;
        if (difference.IncludesZero)
            return FindingKind.Unclear;
        var stands = Stands(comparison);
        return difference.Mean > 0 == higherIsBetter
            ? stands ? FindingKind.Better : FindingKind.BetterUncorrected
            : stands ? FindingKind.Worse : FindingKind.WorseUncorrected;
    }

    /// <summary>Whether a difference is told from chance even after Holm's correction.</summary>
    /// <param name="comparison">The difference.</param>
    public static bool Stands(PairedComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        // Differences without any spread have no t-test to correct, and need none.
        return !comparison.Difference.IncludesZero
            && (comparison.StudentHolm ?? comparison.Student) is null or <= Significant;
    }
}
