namespace MaskedSeq2Seq.Experiments;

/// <summary>
/// Main effects and interactions of two factors. For each seed, the variants that differ in nothing but the change are
/// compared, and the differences averaged with equal weight; the mean over the seeds is the effect. Choices of the
/// other factors' levels that do not have all the variants it takes (because they were excluded) take no part.
/// </summary>
internal sealed class EffectsSummary(
    IReadOnlyList<Variant> variants, IReadOnlyList<Factor> factors, RunMeasurements measurements)
{
    private readonly List<Variant> crossed = [.. variants.Where(variant => variant.Levels.Count > 0)];

    /// <summary>The effects on some measures: main effects first, and of each factor against its first level.</summary>
    public IReadOnlyList<FactorEffect> On(IReadOnlyList<MeasuredUnder> measures)
    {
        var changes = factors.Select(ChangesOf).ToList();
        var main = changes.SelectMany(ofFactor => ofFactor).Select(change => (change, (LevelChange?)null)).ToList();
        var interactions = from first in Enumerable.Range(0, changes.Count)
                           from second in Enumerable.Range(first + 1, changes.Count - first - 1)
                           from change in changes[first]
                           from within in changes[second]
                           select (change, (LevelChange?)within);
        return [.. Estimate(main, measures), .. Estimate([.. interactions], measures)];
    }

    private static List<LevelChange> ChangesOf(Factor factor) =>
        [.. factor.Levels.Skip(1).Select(level => new LevelChange(factor.Name, factor.Levels[0], level))];

    // Each family of questions (main effects, interactions) is corrected by itself.
    private List<FactorEffect> Estimate(
        List<(LevelChange Change, LevelChange? Within)> asked, IReadOnlyList<MeasuredUnder> measures)
    {
        var contrasts = asked.Select(effect => ContrastOf(effect.Change, effect.Within)).ToList();
        var columns = measures.Select(measure => HolmCorrection.Across(
            [.. contrasts.Select(contrast => DifferenceOf(contrast, measure))])).ToList();
        return [.. asked.Select((effect, row) => new FactorEffect(
            effect.Change,
            effect.Within,
            [.. measures.Select((measure, column) => new EffectEstimate(measure, columns[column][row]))]))];
    }

    private PairedComparison? DifferenceOf(Contrast? contrast, MeasuredUnder measure) => contrast is null ? null
        : PairedComparison.Of(contrast.BySeed(variant => measurements.BySeed(variant, measure))
            .OrderBy(pair => pair.Key).Select(pair => pair.Value));

    private Contrast? ContrastOf(LevelChange change, LevelChange? within)
    {
        var cells = crossed.Where(variant => variant.Levels[change.Factor] == change.Reference
                && (within is null || variant.Levels[within.Factor] == within.Reference))
            .Select(reference => CellOf(reference, change, within)).OfType<Contrast>().ToList();
        return cells.Count == 0 ? null : cells.Aggregate(
            new Contrast(new Dictionary<string, double>()), (sum, cell) => sum.Plus(cell, 1.0 / cells.Count));
    }

    private Contrast? CellOf(Variant reference, LevelChange change, LevelChange? within)
    {
        var first = DifferenceFrom(reference, change);
        if (within is null)
            return first;
        var second = After(reference, within) is { } other ? DifferenceFrom(other, change) : null;
        return first is null ? null : second?.Minus(first);
    }

    private Contrast? DifferenceFrom(Variant reference, LevelChange change) => After(reference, change) is { } changed
        ? Contrast.Mean([changed.Name]).Minus(Contrast.Mean([reference.Name]))
        : null;

    private Variant? After(Variant variant, LevelChange change) => crossed.Find(other =>
        variant.Levels.All(level =>
            other.Levels[level.Key] == (level.Key == change.Factor ? change.Level : level.Value)));
}
