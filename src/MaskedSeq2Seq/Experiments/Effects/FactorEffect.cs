namespace MaskedSeq2Seq.Experiments;

/// <summary>A level of a factor in the place of its reference.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Reference">The level that is compared with.</param>
/// <param name="Level">The level that takes its place.</param>
public sealed record LevelChange(string Factor, string Reference, string Level);

/// <summary>What changing a level does, averaged over all levels of the other factors.</summary>
/// <param name="Change">The change.</param>
/// <param name="Within">
/// For an interaction, a second change: the effect is then how much more the first does after it than before; null for
/// a main effect.
/// </param>
/// <param name="Estimates">Its size on each measure.</param>
public sealed record FactorEffect(LevelChange Change, LevelChange? Within, IReadOnlyList<EffectEstimate> Estimates)
{
    /// <summary>Its size on a measure, or null where no seed has all the runs it takes.</summary>
    /// <param name="measure">The measure.</param>
    public PairedComparison? On(MeasuredUnder measure) =>
        Estimates.FirstOrDefault(estimate => estimate.Measured == measure)?.Difference;
}

/// <summary>The size of an effect on one measure.</summary>
/// <param name="Measured">The measure.</param>
/// <param name="Difference">The difference, paired by seed; null where no seed has all the runs it takes.</param>
public sealed record EffectEstimate(MeasuredUnder Measured, PairedComparison? Difference);
