using System.Globalization;

namespace MaskedSeq2Seq.Experiments;

/// <summary>Says what stands against trusting the results of an experiment.</summary>
internal static class Caveats
{
    private const int FewSeeds = 5;
    private const int ManyVariants = 4;

    private const string OneSeed =
        "One seed does not show chance: the same variant with another seed may differ by more than the variants do. "
        + "Use at least three seeds.";

    /// <summary>The caveats, the gravest first.</summary>
    public static IEnumerable<string> Of(ExperimentResults results)
    {
        foreach (var run in results.Runs.Where(run => run.Status == RunStatus.Failed))
            yield return $"The run of {run.Variant} with seed {Text(run.Seed)} failed and is in no mean: {run.Failure}";
        var open = results.Runs.Count(run => run.Status == RunStatus.Open);
        if (open > 0)
        {
            var all = Wording.Count(results.Runs.Count(), "run");
            yield return $"{Text(open)} of {all} are not finished: these are results on the way.";
        }
        foreach (var caveat in AboutSeeds(results.Seeds.Count))
            yield return caveat;
        if (results.Variants.Count > ManyVariants)
            yield return Many(results);
        var hardware = results.Runs.Select(run => run.Result?.Environment.Hardware()).OfType<string>()
            .Distinct().Order().ToList();
        if (hardware.Count > 1)
            yield return $"The runs' hardware differs ({string.Join("; ", hardware)}): do not compare their seconds.";
    }

    private static IEnumerable<string> AboutSeeds(int seeds)
    {
        if (seeds == 1)
        {
            yield return OneSeed;
            yield break;
        }
        if (seeds < FewSeeds)
            yield return $"{Text(seeds)} seeds can tell only large differences from chance: use more.";
        var smallest = SignFlipTest.SmallestPValue(seeds);
        if (smallest > Judgement.Significant)
        {
            var enough = Enumerable.Range(1, SignFlipTest.MostExact)
                .First(count => SignFlipTest.SmallestPValue(count) <= Judgement.Significant);
            yield return $"The exact test over {Text(seeds)} seeds cannot give a p-value below "
                + $"{(100 * smallest).ToString("0.##", CultureInfo.InvariantCulture)} %, however clear a "
                + $"difference is; to come below 5 % takes {Text(enough)} seeds. The intervals assume that seeds "
                + "scatter normally.";
        }
    }

    private static string Many(ExperimentResults results)
    {
        var asked = results.Effects.Count > 0
            ? results.Effects.SelectMany(effect => effect.Estimates)
                .Where(effect => effect.Measured.Measure == Measure.Quality)
                .Select(effect => effect.Difference)
            : results.Variants.SelectMany(variant => variant.Conditions).Select(summary => summary.Comparison);
        var clear = asked.OfType<PairedComparison>().Where(comparison => !comparison.Difference.IncludesZero).ToList();
        var text = "With this many comparisons, about one interval in twenty misses 0 by chance alone";
        var families = results.Effects.Count > 0
            ? "within each way of padding, main effects and interactions apart"
            : "within each way of padding";
        return clear.Count == 0
            ? $"{text}; here, none does."
            : $"{text}: of {Wording.Count(clear.Count, "difference")} in quality whose interval does, "
                + $"{Text(clear.Count(Judgement.Stands))} stand when that is corrected for {families} "
                + "(Holm, on Student's t).";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
