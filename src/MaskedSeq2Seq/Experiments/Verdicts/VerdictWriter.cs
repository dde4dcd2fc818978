namespace MaskedSeq2Seq.Experiments;

/// <summary>
/// Puts the results of an experiment into sentences for a reader who never heard of intervals. Every sentence follows
/// from the numbers; where the interval of a difference holds 0 it says that nothing can be told.
/// </summary>
public static class VerdictWriter
{
    private const int ManyComparisons = 3;

    /// <summary>Writes the verdict.</summary>
    /// <param name="results">The results.</param>
    public static Verdict Write(ExperimentResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        List<string> caveats = [.. Caveats.Of(results)];
        if (results.Runs.All(run => run.Result is null))
            return new Verdict("No run has finished, so there is nothing to compare yet.", [], caveats);
        var effects = new EffectComparison(results);
        if (effects.Headline() is { Length: > 0 } said)
            return new Verdict(said, [.. effects.Findings()], caveats);
        var comparisons = results.Variants.Where(variant => !variant.IsBaseline)
            .Select(variant => new VariantComparison(results, variant)).ToList();
        if (comparisons.Count == 0)
        {
            var only = $"There is only one variant, {results.Baseline.Name}, so there is nothing to compare it with.";
            return new Verdict(only, [], caveats);
        }
        return comparisons.Count > ManyComparisons
            ? new Verdict(
                new ManyVariants(results).Headline(),
                [.. comparisons.Select(comparison => comparison.Brief())],
                caveats)
            : new Verdict(
                string.Join(" ", comparisons.Select(comparison => comparison.Headline())),
                [.. comparisons.SelectMany(comparison => comparison.Findings())],
                caveats);
    }
}
