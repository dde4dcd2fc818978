namespace MaskedSeq2Seq.Experiments;

/// <summary>
/// Holm's correction (Holm 1979) for asking several questions at once: calling those differences real whose corrected
/// p-value is below 0.05 is wrong about any of them in at most 5 % of experiments.
/// </summary>
public static class HolmCorrection
{
    /// <summary>Corrects p-values.</summary>
    /// <param name="pValues">The p-values of one family of questions.</param>
    /// <returns>The corrected p-values, in the same order.</returns>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        var adjusted = new double[pValues.Count];
        var largest = 0.0;
        foreach (var (rank, index) in Enumerable.Range(0, pValues.Count).OrderBy(index => pValues[index]).Index())
        {
            largest = Math.Max(largest, Math.Min(1, (pValues.Count - rank) * pValues[index]));
            adjusted[index] = largest;
        }
        return adjusted;
    }

    /// <summary>
    /// Gives each comparison of a family its corrected p-values; one without p-values stays as it is.
    /// </summary>
    internal static IReadOnlyList<PairedComparison?> Across(IReadOnlyList<PairedComparison?> family)
    {
        var asked = family.Where(comparison => comparison?.Permutation is not null).Select(comparison => comparison!)
            .ToList();
        var permutation = Adjust([.. asked.Select(comparison => comparison.Permutation!.Value)]);
        var student = Adjust([.. asked.Select(comparison => comparison.Student ?? 1)]);
        var corrected = asked.Select((comparison, i) => comparison with
        {
            PermutationHolm = permutation[i],
            FamilySize = asked.Count,
            StudentHolm = comparison.Student is null ? null : student[i],
        }).ToList();
        var next = 0;
        return [.. family.Select(comparison => comparison?.Permutation is null ? comparison : corrected[next++])];
    }
}
