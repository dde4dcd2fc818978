using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace MaskedSeq2Seq.Configuration;

/// <summary>
/// Writes settings as YAML: every key, in the order of the properties, so that it reads back as the same.
/// </summary>
public static class SettingsWriter
{
    /// <summary>Writes a record of settings.</summary>
    /// <typeparam name="T">A record that <see cref="SettingsReader"/> can read.</typeparam>
    /// <param name="settings">The settings.</param>
    /// <param name="withDocs">Whether a comment above each key says what it means.</param>
    public static string Write<T>(T settings, bool withDocs = false)
        where T : notnull => Write(settings, withDocs ? SettingsDescriptions.Of(settings.GetType().Assembly) : null);

    /// <summary>Writes a record of settings with comments from a source of descriptions, or without.</summary>
    internal static string Write(object settings, SettingsDescriptions? descriptions)
    {
        var page = new SettingsPage(descriptions);
        page.Section(settings, 0);
        return page.ToString();
    }
}

/// <summary>The text of settings while it is written.</summary>
internal sealed class SettingsPage(SettingsDescriptions? descriptions)
{
    private const int CommentWidth = 100;

    private readonly StringBuilder text = new();

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    /// <summary>Writes the keys of a record.</summary>
    public void Section(object record, int indent)
    {
        var wasSection = false;
        foreach (var key in SettingsSchema.KeysOf(record.GetType()))
        {
            var value = key.Property.GetValue(record);
            if (descriptions is not null)
            {
                if (text.Length > 0 && (wasSection || IsSection(value)))
                    text.Append('\n');
                Comment(key, indent);
            }
            wasSection = IsSection(value);
            Entry(key.Name, value, indent);
        }
    }

    private void Entry(string key, object? value, int indent)
    {
        text.Append(' ', indent).Append(key).Append(':');
        if (value is IDictionary { Count: > 0 } dictionary)
        {
            text.Append('\n');
            foreach (DictionaryEntry pair in dictionary)
                Entry(SettingsText.Of(pair.Key), pair.Value, indent + 2);
        }
        else if (value is IEnumerable<object> items && items.Any() && items.All(IsSection))
        {
            text.Append('\n');
            foreach (var item in items)
                Item(item, indent + 2);
        }
        else if (IsSection(value))
        {
            text.Append('\n');
            Section(value, indent + 2);
        }
        else
        {
            text.Append(' ').Append(SettingsText.Of(value)).Append('\n');
        }
    }

    private static bool IsSection([NotNullWhen(true)] object? value) =>
        value is not null && SettingsSchema.IsSection(value.GetType())
        && SettingsSchema.ShortFormOf(value.GetType()) is null;

    private void Item(object record, int indent)
    {
        text.Append(' ', indent).Append("-\n");
        Section(record, indent + 2);
    }

    private void Comment(SettingsKey key, int indent)
    {
        if (descriptions!.Of(key.Property) is not { } description)
            return;
        if (key.Names is { } names)
            description += $" One of {string.Join(", ", names)}.";
        var line = new StringBuilder();
        foreach (var word in description.Split(' '))
        {
            if (line.Length + word.Length > CommentWidth - indent)
                Break(line, indent);
            line.Append(' ').Append(word);
        }
        Break(line, indent);
    }

    private void Break(StringBuilder line, int indent)
    {
        if (line.Length > 0)
            text.Append(' ', indent).Append('#').Append(line).Append('\n');
        line.Clear();
    }
}
