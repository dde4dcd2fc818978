namespace MaskedSeq2Seq.Configuration;

/// <summary>Reads an override from the command line, such as <c>training.epochs=3</c>.</summary>
internal static class SettingsOption
{
    /// <summary>The override as a mapping.</summary>
    /// <param name="option">A dotted key, an equals sign and a value in YAML.</param>
    /// <exception cref="InputException">It is not of that form, or the value is not valid YAML.</exception>
    public static SettingsMapping Read(string option)
    {
        var place = new SettingsPlace(null, null, $"--set {option}");
        var equals = option.IndexOf('=', StringComparison.Ordinal);
        var key = equals < 0 ? "" : option[..equals].Trim();
        if (key.Split('.').Any(string.IsNullOrWhiteSpace))
            throw place.Error("write KEY=VALUE, for example --set training.epochs=10");
        var value = SettingsYaml.Read(option[(equals + 1)..], _ => place) ?? new SettingsScalar(place, "", plain: true);
        return SettingsOverlay.Expand(new SettingsMapping(place, [new SettingsEntry(key, place, value)]));
    }
}
