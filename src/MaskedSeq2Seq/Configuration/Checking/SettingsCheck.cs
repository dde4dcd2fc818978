using System.Collections;

namespace MaskedSeq2Seq.Configuration;

/// <summary>Asks every section whether its values make sense, and finds the place of the first that does not.</summary>
internal static class SettingsCheck
{
    /// <summary>Checks a section and all beneath it.</summary>
    /// <param name="section">The filled record.</param>
    /// <param name="mapping">What was written for it, or null.</param>
    /// <param name="path">The dotted path of the section with a dot at its end, or nothing.</param>
    /// <param name="place">The place to name for what was not written.</param>
    /// <exception cref="InputException">A value cannot be used.</exception>
    public static void Run(object section, SettingsMapping? mapping, string path, SettingsPlace place)
    {
        foreach (var key in SettingsSchema.KeysOf(section.GetType()))
        {
            var entry = mapping?.Find(key.Name);
            Value(key.Property.GetValue(section), entry?.Value, path + key.Name, entry?.Place ?? place);
        }
        if (section is not ICheckedSettings settings)
            return;
        var problems = new SettingsProblems();
        settings.Check(problems);
        if (problems.Found.Count > 0)
            throw Error(problems.Found[0], section, mapping, path, place);
    }

    private static void Value(object? value, SettingsNode? node, string path, SettingsPlace place)
    {
        if (value is null or string or SettingsNode)
            return;
        if (value is IDictionary dictionary)
        {
            foreach (DictionaryEntry pair in dictionary)
            {
                var entry = (node as SettingsMapping)?.Find((string)pair.Key);
                Value(pair.Value, entry?.Value, $"{path}.{pair.Key}", entry?.Place ?? place);
            }
        }
        else if (value is IEnumerable items)
        {
            var index = 0;
            foreach (var item in items)
            {
                var written = (node as SettingsList)?.Items.ElementAtOrDefault(index);
                Value(item, written, $"{path}[{index++}]", written?.Place ?? place);
            }
        }
        else if (SettingsSchema.IsSection(value.GetType()))
        {
            Run(value, node as SettingsMapping, $"{path}.", place);
        }
    }

    private static InputException Error(
        SettingsProblem problem, object section, SettingsMapping? mapping, string path, SettingsPlace place)
    {
        var form = SettingsSchema.ShortFormOf(section.GetType());
        var isShort = mapping is null && form?.Property.Name == problem.Property;
        var steps = problem.Property.Split('.').Select(SettingsSchema.SnakeCase).ToList();
        foreach (var step in steps)
        {
            if (mapping?.Find(step) is not { } entry)
                break;
            place = entry.Place;
            mapping = entry.Value as SettingsMapping;
        }
        var key = isShort ? path.TrimEnd('.') : path + string.Join('.', steps);
        return place.Error($"`{key}` {problem.Problem}");
    }
}
