namespace MaskedSeq2Seq.Experiments;

/// <summary>One setting that an experiment compares.</summary>
/// <param name="Name">Its name in the experiment file.</param>
/// <param name="Description">What it is, in words; empty if the file does not say.</param>
/// <param name="Settings">
/// The settings in which the experiment's variants differ, as dotted keys, with this variant's values as YAML:
/// <c>model.mask</c>, <c>none</c>.
/// </param>
public sealed record Variant(string Name, string Description, IReadOnlyList<KeyValuePair<string, string>> Settings)
{
    /// <summary>Its level of each factor, by the factor's name; empty outside a factorial design.</summary>
    public IReadOnlyDictionary<string, string> Levels { get; init; } = new Dictionary<string, string>();

    /// <summary>The variant's value of one of those settings; empty for any other.</summary>
    /// <param name="key">The dotted key.</param>
    public string ValueOf(string key) => Settings.FirstOrDefault(setting => setting.Key == key).Value ?? "";
}
