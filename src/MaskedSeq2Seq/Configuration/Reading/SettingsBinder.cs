using System.Collections;
using System.Reflection;

namespace MaskedSeq2Seq.Configuration;

/// <summary>Fills a record of settings from what was written.</summary>
/// <param name="root">The outermost record, among whose keys the right one for an unknown key is looked for.</param>
internal sealed class SettingsBinder(Type root)
{
    /// <summary>Fills a section.</summary>
    /// <param name="section">A record that may be changed, with its defaults.</param>
    /// <param name="mapping">What was written.</param>
    /// <param name="path">The dotted path of the section with a dot at its end, or nothing.</param>
    /// <returns>The same record.</returns>
    public object Section(object section, SettingsMapping mapping, string path)
    {
        var keys = SettingsSchema.KeysOf(section.GetType());
        foreach (var entry in mapping.Entries)
        {
            var key = keys.FirstOrDefault(key => key.Name == entry.Key) ?? throw Unknown(entry, keys, path);
            var standard = key.Property.GetValue(section);
            var asked = new SettingsRequest(path + key.Name, key.Property.PropertyType, key.Nullable, standard);
            key.Property.SetValue(section, Value(asked, entry.Value));
        }
        foreach (var key in keys.Where(key => mapping.Find(key.Name) is null))
            LeftOut(section, key, mapping.Place, path);
        foreach (var key in keys.Where(key => key.RelativeToFile))
            Anchor(section, key, (mapping.Find(key.Name)?.Value ?? mapping).Place);
        return section;
    }

    /// <summary>A section that was left out still has folders that count from the file.</summary>
    private void LeftOut(object section, SettingsKey key, SettingsPlace place, string path)
    {
        if (!SettingsSchema.IsSection(key.Property.PropertyType) || key.Property.GetValue(section) is not { } standard)
            return;
        var complete = Section(Copy(standard), new SettingsMapping(place, []), $"{path}{key.Name}.");
        key.Property.SetValue(section, complete);
    }

    private static void Anchor(object section, SettingsKey key, SettingsPlace place)
    {
        if (key.Property.GetValue(section) is string folder)
            key.Property.SetValue(section, RelativeToFileAttribute.Resolve(folder, place));
    }

    private object? Value(SettingsRequest asked, SettingsNode node)
    {
        var empty = node is SettingsScalar { IsNull: true };
        if (empty && asked.Nullable)
            return null;
        if (SettingsSchema.IsSection(asked.Type))
            return Section(asked, empty ? new SettingsMapping(node.Place, []) : node);
        if (typeof(SettingsNode).IsAssignableFrom(asked.Type))
            return node as SettingsMapping ?? throw asked.Refuse(node);
        if (SettingsSchema.ItemOf(asked.Type) is { } item)
            return List(asked, item, node);
        if (SettingsSchema.ValueOf(asked.Type) is { } value)
            return Dictionary(asked, value, node);
        return SettingsScalars.Read(asked, node);
    }

    private object Section(SettingsRequest asked, SettingsNode node)
    {
        if (node is SettingsScalar && SettingsSchema.ShortFormOf(asked.Type) is { } form)
            node = new SettingsMapping(node.Place, [new SettingsEntry(form.Name, node.Place, node)]);
        if (node is not SettingsMapping mapping)
            throw asked.Refuse(node);
        var section = asked.Standard is null ? Activator.CreateInstance(asked.Type)! : Copy(asked.Standard);
        return Section(section, mapping, $"{asked.Path}.");
    }

    // A default may be shared between records, so the section is filled on a copy of it.
    private static object Copy(object record)
    {
        var clone = record.GetType().GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance)
            ?? throw new NotSupportedException($"{record.GetType()} must be a record to hold settings.");
        return clone.Invoke(record, null)!;
    }

    private Array List(SettingsRequest asked, Type item, SettingsNode node)
    {
        if (node is not SettingsList list)
            throw asked.Refuse(node);
        var example = (asked.Standard as IEnumerable)?.Cast<object?>().FirstOrDefault();
        var items = Array.CreateInstance(item, list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var request = new SettingsRequest($"{asked.Path}[{i}]", item, Nullable: false, example);
            items.SetValue(Value(request, list.Items[i]), i);
        }
        return items;
    }

    private object Dictionary(SettingsRequest asked, Type value, SettingsNode node)
    {
        if (node is not SettingsMapping mapping)
            throw asked.Refuse(node);
        var type = typeof(Dictionary<,>).MakeGenericType(typeof(string), value);
        var dictionary = (IDictionary)Activator.CreateInstance(type)!;
        foreach (var entry in mapping.Entries)
        {
            var request = new SettingsRequest($"{asked.Path}.{entry.Key}", value, Nullable: false, null);
            dictionary.Add(entry.Key, Value(request, entry.Value));
        }
        return dictionary;
    }

    private InputException Unknown(SettingsEntry entry, IReadOnlyList<SettingsKey> keys, string path)
    {
        var name = path + entry.Key;
        for (var step = entry; step is { Dotted: true, Value: SettingsMapping inner }; name += $".{step.Key}")
            step = inner.Entries[0];
        var section = path == "" ? "" : $"of `{path.TrimEnd('.')}` ";
        return entry.Place.Error($"unknown key `{name}`: " + (Meant(name, entry, keys, path) is { } meant
            ? $"did you mean `{meant}`?"
            : $"the keys {section}are {string.Join(", ", keys.Select(key => key.Name))}"));
    }

    private string? Meant(string name, SettingsEntry entry, IReadOnlyList<SettingsKey> keys, string path)
    {
        var all = SettingsSchema.Paths(root).ToList();
        var sibling = entry.Dotted ? null : NearestName.Of(entry.Key, keys.Select(key => key.Name));
        return sibling is not null
            ? path + sibling
            : all.Find(right => right.EndsWith($".{name[path.Length..]}", StringComparison.Ordinal))
                ?? NearestName.OfPath(name, all);
    }
}
