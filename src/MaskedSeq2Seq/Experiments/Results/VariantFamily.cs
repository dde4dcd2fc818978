namespace MaskedSeq2Seq.Experiments;

/// <summary>
/// Comparing many variants with one baseline asks many questions; each way of padding, and each measure of learning
/// speed, is a family of them, over which p-values are corrected.
/// </summary>
internal static class VariantFamily
{
    /// <summary>The variants, with corrected p-values.</summary>
    public static IReadOnlyList<VariantResults> Correct(
        IReadOnlyList<VariantResults> variants, IReadOnlyList<string> conditions)
    {
        var byCondition = conditions.ToDictionary(condition => condition, condition => HolmCorrection.Across(
            [.. variants.Select(variant => variant.Condition(condition)!.Comparison)]));
        var steps = HolmCorrection.Across([.. variants.Select(variant => variant.Speed.StepsComparison)]);
        var areas = HolmCorrection.Across([.. variants.Select(variant => variant.Speed.AreaComparison)]);
        return
        [
            .. variants.Select((variant, i) => variant with
            {
                Conditions = [.. variant.Conditions.Select(summary =>
                    summary with { Comparison = byCondition[summary.Condition][i] })],
                Speed = variant.Speed with { StepsComparison = steps[i], AreaComparison = areas[i] },
            }),
        ];
    }
}
