namespace MaskedSeq2Seq.Configuration;

/// <summary>A value as it was written, before it is known which type it must have.</summary>
/// <param name="place">Where it was written.</param>
public abstract class SettingsNode(SettingsPlace place)
{
    /// <summary>Where it was written.</summary>
    public SettingsPlace Place { get; } = place;

    /// <summary>The value in a message, to be read after "not".</summary>
    internal abstract string Found { get; }
}

/// <summary>A single value.</summary>
internal sealed class SettingsScalar(SettingsPlace place, string text, bool plain) : SettingsNode(place)
{
    private static readonly HashSet<string> Nulls = ["", "~", "null", "Null", "NULL"];

    /// <summary>The value's text, without quotes.</summary>
    public string Text { get; } = text;

    /// <summary>Whether it stands without quotes, so that it may be a number, true, false or nothing.</summary>
    public bool Plain { get; } = plain;

    /// <summary>Whether it says that there is no value.</summary>
    public bool IsNull => Plain && Nulls.Contains(Text);

    internal override string Found => IsNull ? "nothing" : Plain ? $"`{Text}`" : $"the text \"{Text}\" in quotes";
}

/// <summary>Several values in order.</summary>
internal sealed class SettingsList(SettingsPlace place, IReadOnlyList<SettingsNode> items) : SettingsNode(place)
{
    /// <summary>The values.</summary>
    public IReadOnlyList<SettingsNode> Items { get; } = items;

    internal override string Found => "a list";
}

/// <summary>
/// Keys and values as they were written. As the type of a property it keeps a part of a file unread, for instance the
/// overrides of a variant, until it is laid over another document with
/// <see cref="SettingsDocument.With(SettingsMapping)"/>.
/// </summary>
public sealed class SettingsMapping : SettingsNode
{
    internal SettingsMapping(SettingsPlace place, IReadOnlyList<SettingsEntry> entries)
        : base(place) => Entries = entries;

    /// <summary>The keys in the order in which they were written.</summary>
    public IEnumerable<string> Keys => Entries.Select(entry => entry.Key);

    internal IReadOnlyList<SettingsEntry> Entries { get; }

    internal override string Found => "a section with keys of its own";

    internal SettingsEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Place">Where the key was written.</param>
/// <param name="Value">The value.</param>
/// <param name="Quoted">Whether the key stands in quotes, so that a dot in it means nothing.</param>
/// <param name="Dotted">Whether the entry is one step of a path such as <c>training.epochs</c>.</param>
internal sealed record SettingsEntry(
    string Key, SettingsPlace Place, SettingsNode Value, bool Quoted = false, bool Dotted = false);
