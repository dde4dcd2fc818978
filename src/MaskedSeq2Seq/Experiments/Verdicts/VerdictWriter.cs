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
            return OfVariants(["No run has finished, so there is nothing to compare yet."], [], caveats);
        var effects = new EffectComparison(results);
        if (effects.Sentences().ToList() is { Count: > 0 } said)
            return new Verdict(VerdictSubjects.Factors, said, [.. effects.Findings()], caveats);
        var comparisons = results.Variants.Where(variant => !variant.IsBaseline)
            .Select(variant => new VariantComparison(results, variant)).ToList();
        if (comparisons.Count == 0)
        {
            var only = $"There is only one variant, {results.Baseline.Name}, so there is nothing to compare it with.";
            return OfVariants([only], [], caveats);
        }
        return comparisons.Count > ManyComparisons
            ? OfVariants(new ManyVariants(results).Sentences(), comparisons.Select(one => one.Brief()), caveats)
            : OfVariants(
                comparisons.SelectMany(one => one.Sentences()), comparisons.SelectMany(one => one.Findings()), caveats);
    }

    private static Verdict OfVariants(
        IEnumerable<string> sentences, IEnumerable<Finding> findings, IReadOnlyList<string> caveats) =>
        new(VerdictSubjects.Variants, [.. sentences], [.. findings], caveats);
}
