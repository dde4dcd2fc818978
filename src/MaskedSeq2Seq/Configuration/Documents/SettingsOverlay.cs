namespace MaskedSeq2Seq.Configuration;

/// <summary>Lays settings over settings: sections merge key by key, everything else is replaced.</summary>
internal static class SettingsOverlay
{
    /// <summary>
    /// The settings of <paramref name="below"/> with those of <paramref name="above"/> in their stead.
    /// </summary>
    public static SettingsMapping Lay(SettingsMapping below, SettingsMapping above)
    {
        var entries = below.Entries.ToDictionary(entry => entry.Key);
        foreach (var entry in above.Entries)
        {
            var merges = entries.TryGetValue(entry.Key, out var old)
                && old.Value is SettingsMapping && entry.Value is SettingsMapping;
            entries[entry.Key] = merges
                ? old! with { Value = Lay((SettingsMapping)old.Value, (SettingsMapping)entry.Value) }
                : entry;
        }
        return new SettingsMapping(below.Place, [.. entries.Values]);
    }

    /// <summary>Turns keys such as <c>training.epochs</c> into sections; a key in quotes stays as it is.</summary>
    /// <exception cref="InputException">Two keys come to mean the same.</exception>
    public static SettingsMapping Expand(SettingsMapping overrides)
    {
        var expanded = new SettingsMapping(overrides.Place, []);
        foreach (var entry in overrides.Entries)
        {
            var value = entry.Value is SettingsMapping section ? Expand(section) : entry.Value;
            var path = entry.Quoted ? [entry.Key] : entry.Key.Split('.');
            var step = new SettingsMapping(entry.Place, [Step(entry.Place, path, value)]);
            RefuseTwice(expanded, step, "");
            expanded = Lay(expanded, step);
        }
        return expanded;
    }

    private static SettingsEntry Step(SettingsPlace place, ReadOnlySpan<string> path, SettingsNode value)
    {
        if (path.Length == 1)
            return new SettingsEntry(path[0], place, value);
        var inner = new SettingsMapping(place, [Step(place, path[1..], value)]);
        return new SettingsEntry(path[0], place, inner, Dotted: true);
    }

    private static void RefuseTwice(SettingsMapping first, SettingsMapping second, string path)
    {
        foreach (var entry in second.Entries)
        {
            if (first.Find(entry.Key) is not { } same)
                continue;
            if (same.Value is not SettingsMapping before || entry.Value is not SettingsMapping after)
                throw entry.Place.Error($"the key `{path}{entry.Key}` is given twice, first at {same.Place}");
            RefuseTwice(before, after, $"{path}{entry.Key}.");
        }
    }
}
