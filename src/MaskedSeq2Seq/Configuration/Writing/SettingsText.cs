using System.Collections;
using System.Globalization;

namespace MaskedSeq2Seq.Configuration;

/// <summary>Writes single values and short lists as YAML, so that they read back as the same.</summary>
internal static class SettingsText
{
    private static readonly HashSet<string> NotTexts =
        ["true", "True", "TRUE", "false", "False", "FALSE", "yes", "no", "on", "off"];

    /// <summary>A value that fits a line.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => Text(text),
        Enum member => SettingsSchema.SnakeCase(member.ToString()),
        double number => Number(number),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        SettingsScalar { IsNull: true } => "null",
        SettingsScalar { Plain: true } scalar when scalar.Text.All(IsPlain) => scalar.Text,
        SettingsScalar scalar => Quoted(scalar.Text),
        SettingsList list => Of(list.Items),
        SettingsMapping mapping => Braces(mapping.Entries.Select(entry => (KeyOf(entry), (object?)entry.Value))),
        IDictionary dictionary => Braces(dictionary.Keys.Cast<string>().Select(key => (Text(key), dictionary[key]))),
        IEnumerable values => $"[{string.Join(", ", values.Cast<object?>().Select(Of))}]",
        _ when SettingsSchema.IsSection(value.GetType()) => Section(value),
        _ => throw new NotSupportedException($"Settings cannot hold a {value.GetType()}."),
    };

    private static string Section(object section)
    {
        if (SettingsSchema.ShortFormOf(section) is { } alone)
            return Of(alone);
        var entries = SettingsSchema.KeysOf(section.GetType())
            .Select(key => (key.Name, Value: key.Property.GetValue(section)));
        return Braces(SettingsSchema.ShortFormOf(section.GetType()) is null
            ? entries
            : entries.Where(entry => entry.Value is not null));
    }

    private static string Number(double number) => number switch
    {
        double.PositiveInfinity => ".inf",
        double.NegativeInfinity => "-.inf",
        double.NaN => ".nan",
        _ => number.ToString("R", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal),
    };

    private static string Braces(IEnumerable<(string Key, object? Value)> entries) =>
        $"{{{string.Join(", ", entries.Select(entry => $"{entry.Key}: {Of(entry.Value)}"))}}}";

    private static string KeyOf(SettingsEntry entry) => entry.Quoted ? Quoted(entry.Key) : Text(entry.Key);

    private static string Text(string text) => IsPlain(text) ? text : Quoted(text);

    private static string Quoted(string text) => $"\"{string.Concat(text.Select(Escaped))}\"";

    private static string Escaped(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' =>
            string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
        _ => c.ToString(),
    };

    // Quoting too much is harmless; what is left plain are names and paths.
    private static bool IsPlain(string text) =>
        text.Length > 0
        && text.All(IsPlain)
        && (char.IsAsciiLetter(text[0]) || text is "." or ".." || text.StartsWith("./", StringComparison.Ordinal)
            || text.StartsWith("../", StringComparison.Ordinal) || text[0] == '/')
        && !NotTexts.Contains(text)
        && !new SettingsScalar(new SettingsPlace(null), text, plain: true).IsNull;

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+' or '.' or '/';
}
