namespace MaskedSeq2Seq.Experiments;

/// <summary>Says in words how many variants stand to the baseline, by what can be said of them.</summary>
internal sealed class ManyVariants(ExperimentResults results)
{
    /// <summary>The answer: which are better, worse or neither, with the most padding and without any.</summary>
    public IEnumerable<string> Sentences() => new[] { Wording.MostPadded(results), ExperimentResults.Alone }
        .OfType<string>().Distinct().Select(Under);

    private string Under(string condition)
    {
        var groups = results.Variants.Where(variant => !variant.IsBaseline)
            .GroupBy(variant => Judgement.Of(variant.Condition(condition)?.Comparison, results.HigherIsBetter))
            .OrderBy(group => group.Key)
            .Select(group => $"{string.Join(", ", group.Select(variant => variant.Name))} "
                + Say(group.Key, group.Count())
                + Wording.Correction(group.Key, group.First().Condition(condition)?.Comparison));
        return $"{Wording.WhenTested(condition)}: {string.Join("; ", groups)}.";
    }

    private string Say(FindingKind kind, int count) => (kind, count) switch
    {
        (FindingKind.Better or FindingKind.BetterUncorrected, 1) => $"is better than {results.Baseline.Name}",
        (FindingKind.Better or FindingKind.BetterUncorrected, _) => $"are better than {results.Baseline.Name}",
        (FindingKind.Worse or FindingKind.WorseUncorrected, 1) => $"is worse than {results.Baseline.Name}",
        (FindingKind.Worse or FindingKind.WorseUncorrected, _) => $"are worse than {results.Baseline.Name}",
        (FindingKind.Same, 1) => $"is exactly as good as {results.Baseline.Name}",
        (FindingKind.Same, _) => $"are exactly as good as {results.Baseline.Name}",
        _ => $"cannot be told from {results.Baseline.Name}",
    };
}
