using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Experiments;

/// <summary>A variant as the experiment file asks for it: written out, or crossed from levels of factors.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Overrides">What it changes of the configuration.</param>
/// <param name="Levels">Its level of each factor, by the factor's name; empty for one that is written out.</param>
internal sealed record DesignedVariant(
    string Name, SettingsMapping Overrides, IReadOnlyDictionary<string, string> Levels)
{
    private const string DescriptionKey = "description";

    /// <summary>What it is, in words: its own description, or those of its levels.</summary>
    /// <exception cref="InputException">A description is no text.</exception>
    public string Description => string.Join(", ",
        Overrides.Entries.Where(entry => entry.Key == DescriptionKey).Select(Text).Where(text => text != ""));

    /// <summary>What it changes, without descriptions.</summary>
    public SettingsMapping Settings =>
        new(Overrides.Place, [.. Overrides.Entries.Where(entry => entry.Key != DescriptionKey)]);

    /// <summary>The variants that a file writes out, and after them those that its factors give.</summary>
    public static IReadOnlyList<DesignedVariant> Of(ExperimentSettings settings) =>
    [
        .. settings.Variants.Select(variant => new DesignedVariant(
            variant.Key, variant.Value, new Dictionary<string, string>())),
        .. FactorialDesign.Cross(settings.Factors, settings.Exclude),
    ];

    private static string Text(SettingsEntry entry) => entry.Value switch
    {
        SettingsScalar { IsNull: true } => "",
        SettingsScalar scalar => scalar.Text,
        var other => throw other.Place.Error($"`{DescriptionKey}` must be a text, not {other.Found}"),
    };
}
