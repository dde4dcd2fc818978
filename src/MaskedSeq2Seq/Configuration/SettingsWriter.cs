using System.Collections;
using System.Text;

namespace MaskedSeq2Seq.Configuration;

/// <summary>Writes settings as YAML: every key, in the order of the properties, so that it reads back as the same.</summary>
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
        foreach (var key in SettingsSchema.KeysOf(record.GetType()))
        {
            var value = key.Property.GetValue(record);
            if (descriptions is not null)
                Comment(key, indent, isSection: value is not null && SettingsSchema.IsSection(value.GetType()));
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
        else if (value is IEnumerable<object> items && items.Any() && items.All(item => SettingsSchema.IsSection(item.GetType())))
        {
            text.Append('\n');
            foreach (var item in items)
                Item(item, indent + 2);
        }
        else if (value is not null && SettingsSchema.IsSection(value.GetType()))
        {
            text.Append('\n');
            Section(value, indent + 2);
        }
        else
        {
            text.Append(' ').Append(SettingsText.Of(value)).Append('\n');
        }
    }

    private void Item(object record, int indent)
    {
        text.Append(' ', indent).Append("-\n");
        Section(record, indent + 2);
    }

    private void Comment(SettingsKey key, int indent, bool isSection)
    {
        if (isSection && text.Length > 0)
            text.Append('\n');
        if (descriptions!.Of(key.Property) is not { } description)
            return;
        var type = Nullable.GetUnderlyingType(key.Property.PropertyType) ?? key.Property.PropertyType;
        if (type.IsEnum)
            description += $" One of {string.Join(", ", SettingsScalars.NamesOf(type))}.";
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
