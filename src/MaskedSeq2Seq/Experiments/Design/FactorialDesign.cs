using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Experiments;

using Choice = IReadOnlyDictionary<string, string>;
using Factors = IReadOnlyDictionary<string, IReadOnlyDictionary<string, SettingsMapping>>;

/// <summary>Crosses factors: a variant for every choice of one level of each, called by its levels.</summary>
internal static class FactorialDesign
{
    /// <summary>The variants, the last factor's level changing fastest.</summary>
    /// <param name="factors">The settings of each level, by factor.</param>
    /// <param name="exclude">
    /// Choices to leave out; one that names some factors stands for all levels of the rest.
    /// </param>
    public static IEnumerable<DesignedVariant> Cross(Factors factors, IReadOnlyList<Choice> exclude) =>
        factors.Count == 0
            ? []
            : factors.Aggregate((IEnumerable<DesignedVariant>)[Nothing(factors)], Cross)
                .Where(variant => !exclude.Any(choice => Matches(variant.Levels, choice)));

    /// <summary>Whether a variant has every level that a choice names.</summary>
    public static bool Matches(Choice levels, Choice choice) =>
        choice.All(pair => levels.TryGetValue(pair.Key, out var level) && level == pair.Value);

    /// <summary>The factors; a baseline that is one of the crossed variants gives the level to compare with.</summary>
    public static IReadOnlyList<Factor> Describe(Factors factors, Choice baseline) =>
    [
        .. factors.Select(factor => new Factor(factor.Key,
            [.. factor.Value.Keys.OrderBy(level => level != baseline.GetValueOrDefault(factor.Key, level))])),
    ];

    private static DesignedVariant Nothing(Factors factors)
    {
        var place = factors.Values.SelectMany(levels => levels.Values).FirstOrDefault()?.Place;
        return new DesignedVariant(
            "", new SettingsMapping(place ?? new SettingsPlace(null), []), new Dictionary<string, string>());
    }

    private static IEnumerable<DesignedVariant> Cross(
        IEnumerable<DesignedVariant> variants,
        KeyValuePair<string, IReadOnlyDictionary<string, SettingsMapping>> factor) =>
        from variant in variants
        from level in factor.Value
        select new DesignedVariant(
            variant.Name == "" ? level.Key : $"{variant.Name}-{level.Key}",
            new SettingsMapping(variant.Overrides.Place, [.. variant.Overrides.Entries, .. level.Value.Entries]),
            new Dictionary<string, string>(variant.Levels) { [factor.Key] = level.Key });
}
