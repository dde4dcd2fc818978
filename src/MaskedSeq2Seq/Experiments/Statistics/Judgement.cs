namespace MaskedSeq2Seq.Experiments;

/// <summary>What the interval of a difference allows one to say.</summary>
public static class Judgement
{
    /// <summary>Judges a difference to the baseline.</summary>
    /// <param name="difference">Variant minus baseline, paired by seed; null if there is no common seed.</param>
    /// <param name="higherIsBetter">Whether a positive difference is in the variant's favour.</param>
    public static FindingKind Of(Estimate? difference, bool higherIsBetter)
    {
        if (difference?.HalfWidth is not { } half)
            return FindingKind.Unclear;
        if (difference.Mean == 0 && half == 0)
            return FindingKind.Same;
        if (difference.IncludesZero)
            return FindingKind.Unclear;
        return difference.Mean > 0 == higherIsBetter ? FindingKind.Better : FindingKind.Worse;
    }
}
