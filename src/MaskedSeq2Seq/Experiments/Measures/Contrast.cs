namespace MaskedSeq2Seq.Experiments;

/// <summary>
/// A weighted sum of variants, taken seed by seed: a difference, a mean, a difference of differences.
/// </summary>
internal sealed record Contrast(IReadOnlyDictionary<string, double> Weights)
{
    /// <summary>The mean of some variants.</summary>
    public static Contrast Mean(IReadOnlyCollection<string> variants) =>
        new(variants.ToDictionary(variant => variant, _ => 1.0 / variants.Count));

    /// <summary>This less another.</summary>
    public Contrast Minus(Contrast other) => Plus(other, -1);

    /// <summary>This and another, which counts as often as the factor says.</summary>
    public Contrast Plus(Contrast other, double factor) => new(Weights.Keys.Union(other.Weights.Keys).ToDictionary(
        variant => variant,
        variant => Weights.GetValueOrDefault(variant) + (factor * other.Weights.GetValueOrDefault(variant))));

    /// <summary>
    /// The sum for each seed with which every variant has a value, so that each seed's sum is of the same variants.
    /// </summary>
    /// <param name="values">The values of a variant, by seed.</param>
    public IReadOnlyDictionary<int, double> BySeed(Func<string, IReadOnlyDictionary<int, double>> values)
    {
        var terms = Weights.Where(term => term.Value != 0)
            .Select(term => (Values: values(term.Key), Weight: term.Value)).ToList();
        var seeds = terms.Select(term => term.Values.Keys).Aggregate((one, other) => one.Intersect(other));
        return seeds.ToDictionary(seed => seed, seed => terms.Sum(term => term.Weight * term.Values[seed]));
    }
}
