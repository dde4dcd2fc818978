using System.Globalization;

namespace MaskedSeq2Seq.Experiments;

/// <summary>
/// Puts the results of an experiment into sentences for a reader who never heard of intervals. Every sentence follows
/// from the numbers; where the interval of a difference holds 0 it says that nothing can be told.
/// </summary>
public static class VerdictWriter
{
    private const int FewSeeds = 5;
    private const int ManyVariants = 4;

    private const string OneSeed =
        "One seed does not show chance: the same variant with another seed may differ by more than the variants do. "
        + "Use at least three seeds.";

    /// <summary>Writes the verdict.</summary>
    /// <param name="results">The results.</param>
    public static Verdict Write(ExperimentResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var caveats = Caveats(results).ToList();
        if (results.Runs.All(run => run.Result is null))
            return new Verdict("No run has finished, so there is nothing to compare yet.", [], caveats);
        var comparisons = results.Variants.Where(variant => !variant.IsBaseline)
            .Select(variant => new VariantComparison(results, variant)).ToList();
        var headline = comparisons.Count == 0
            ? $"There is only one variant, {results.Baseline.Name}, so there is nothing to compare it with."
            : string.Join(" ", comparisons.Select(comparison => comparison.Headline()));
        return new Verdict(headline, [.. comparisons.SelectMany(comparison => comparison.Findings())], caveats);
    }

    private static IEnumerable<string> Caveats(ExperimentResults results)
    {
        foreach (var run in results.Runs.Where(run => run.Status == RunStatus.Failed))
            yield return $"The run of {run.Variant} with seed {Text(run.Seed)} failed and is in no mean: {run.Failure}";
        var open = results.Runs.Count(run => run.Status == RunStatus.Open);
        if (open > 0)
        {
            var all = Wording.Count(results.Runs.Count(), "run");
            yield return $"{Text(open)} of {all} are not finished: these are results on the way.";
        }
        if (results.Seeds.Count == 1)
            yield return OneSeed;
        else if (results.Seeds.Count < FewSeeds)
            yield return $"{Text(results.Seeds.Count)} seeds can tell only large differences from chance: use more.";
        if (results.Variants.Count > ManyVariants)
            yield return "With this many comparisons, about one interval in twenty misses 0 by chance alone.";
        var hardware = results.Runs.Select(run => run.Result?.Environment.Hardware()).OfType<string>()
            .Distinct().Order().ToList();
        if (hardware.Count > 1)
            yield return $"The runs' hardware differs ({string.Join("; ", hardware)}): do not compare their seconds.";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
