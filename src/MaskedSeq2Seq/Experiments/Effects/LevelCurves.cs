using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Experiments;

/// <summary>How the variants with one level of a factor learned.</summary>
/// <param name="Level">The level.</param>
/// <param name="Lines">For each seed the mean over the variants.</param>
internal sealed record LevelCurve(string Level, IReadOnlyList<CurveLine> Lines);

/// <summary>
/// Learning curves for the levels of a factor, averaged over the levels of the other factors. A choice of the others'
/// levels and a seed count only where every level of the factor was trained with them: the curves then differ in
/// nothing else, as the effects do.
/// </summary>
internal static class LevelCurves
{
    private sealed record Trained(string Level, string Others, int Seed, CurveLine Line);

    /// <summary>A curve for each level; none without runs that can be compared.</summary>
    /// <param name="results">The results.</param>
    /// <param name="factor">The factor.</param>
    /// <param name="metric">What is looked at.</param>
    public static IReadOnlyList<LevelCurve> Of(ExperimentResults results, Factor factor, MonitoredValue metric)
    {
        var compared = results.Variants.Where(variant => variant.Variant.Levels.Count > 0)
            .SelectMany(variant => LinesOf(results, factor, variant, metric))
            .GroupBy(run => (run.Others, run.Seed)).Where(block => block.Count() == factor.Levels.Count)
            .SelectMany(block => block).ToLookup(run => run.Level);
        return [.. factor.Levels.Where(compared.Contains)
            .Select(level => new LevelCurve(level, [.. BySeed(compared[level])]))];
    }

    private static IEnumerable<Trained> LinesOf(
        ExperimentResults results, Factor factor, VariantResults variant, MonitoredValue metric)
    {
        var levels = variant.Variant.Levels;
        var others = string.Join(
            '\n', results.Factors.Where(other => other.Name != factor.Name).Select(other => levels[other.Name]));
        return variant.Runs.SelectMany(run => CurveLine.Of([run.Result?.Curve ?? []], metric)
            .Select(line => new Trained(levels[factor.Name], others, run.Seed, line)));
    }

    private static IEnumerable<CurveLine> BySeed(IEnumerable<Trained> runs) =>
        runs.GroupBy(run => run.Seed).Select(seed => CurveLine.Mean([.. seed.Select(run => run.Line)]));
}
