using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Experiments;

/// <summary>Knows before any run starts whether an experiment will measure what its claims need.</summary>
internal static class ClaimCheck
{
    /// <summary>Refuses claims about variants or ways of padding that the experiment does not have.</summary>
    /// <param name="document">The experiment file.</param>
    /// <param name="description">The experiment.</param>
    /// <param name="evaluation">How its runs are tested.</param>
    /// <exception cref="InputException">A claim names what is not there.</exception>
    public static void Refuse(
        SettingsDocument document, ExperimentDescription description, EvaluationSettings evaluation)
    {
        var conditions = PaddingCondition.For(evaluation).Select(condition => condition.Name).ToList();
        foreach (var (index, claim) in description.Claims.Index())
        {
            var place = (document.Root.Find("claims")?.Value as SettingsList)?.Items.ElementAtOrDefault(index)?.Place
                ?? document.Root.Place;
            foreach (var check in claim.Checks)
            {
                if (!conditions.Contains(check.Condition))
                {
                    throw place.Error($"the claim names the condition `{check.Condition}`: "
                        + NearestName.Hint(check.Condition, conditions));
                }
                foreach (var side in SidesOf(check).Where(side => side.In(description.Variants).Count == 0))
                    throw place.Error(Unknown(side, description));
            }
        }
    }

    private static IEnumerable<ClaimSide> SidesOf(ClaimCheckSettings check) =>
        new[] { check.Of, check.Against, check.Beside?.Of, check.Beside?.Against }.OfType<ClaimSide>();

    private static string Unknown(ClaimSide side, ExperimentDescription description)
    {
        var names = description.Variants.Select(variant => variant.Name).ToList();
        if (side.Variant is { } variant)
            return $"the claim names the variant `{variant}`: {NearestName.Hint(variant, names)}";
        return side.Levels is null
            ? $"the claim must say which variant it is about: one of {string.Join(", ", names)}"
            : $"the claim is about variants with {side}, and there is none: the factors are "
                + string.Join("; ", description.Factors.Select(factor =>
                    $"{factor.Name} ({string.Join(", ", factor.Levels)})"));
    }
}
