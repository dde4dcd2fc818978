namespace MaskedSeq2Seq.Configuration;

/// <summary>
/// Turns YAML into a record of settings, strictly: an unknown key, a wrong type, a key given twice or a value that
/// <see cref="ICheckedSettings.Check"/> refuses is an error with file and line and, for a name, the nearest right one.
/// </summary>
/// <remarks>
/// A record's public settable properties are its keys, in snake_case. They may be bool, int, long, double, string, an
/// enum (its members in snake_case), nullable forms of these, another record, an <see cref="IReadOnlyList{T}"/> or an
/// <see cref="IReadOnlyDictionary{TKey, TValue}"/> from strings to any of these, or a <see cref="SettingsMapping"/>,
/// which stays unread. A record with a <see cref="ShortFormAttribute"/> may be written as a single value.
/// </remarks>
public static class SettingsReader
{
    /// <summary>Reads a YAML file.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="overrides">Values to use instead, such as <c>training.epochs=3</c>.</param>
    /// <exception cref="InputException">The file or an override cannot be used.</exception>
    public static T ReadFile<T>(string path, IReadOnlyList<string>? overrides = null)
        where T : new() => SettingsDocument.ReadFile(path).With(overrides ?? []).To<T>();

    /// <summary>Reads YAML from a string.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="yaml">The text.</param>
    /// <param name="fileName">The name that errors give.</param>
    /// <param name="overrides">Values to use instead, such as <c>training.epochs=3</c>.</param>
    /// <exception cref="InputException">The text or an override cannot be used.</exception>
    public static T Read<T>(string yaml, string fileName, IReadOnlyList<string>? overrides = null)
        where T : new() => SettingsDocument.Parse(yaml, fileName).With(overrides ?? []).To<T>();
}
