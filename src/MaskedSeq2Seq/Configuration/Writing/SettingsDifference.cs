namespace MaskedSeq2Seq.Configuration;

/// <summary>A key whose value differs between two records of settings.</summary>
/// <param name="Key">The dotted path of the key.</param>
/// <param name="First">Its value in the first, as YAML.</param>
/// <param name="Second">Its value in the second, as YAML.</param>
public sealed record SettingsDifference(string Key, string First, string Second)
{
    /// <summary>The keys in which two records of one type differ, in the order of the keys.</summary>
    /// <param name="first">Settings.</param>
    /// <param name="second">Settings of the same type.</param>
    public static IEnumerable<SettingsDifference> Between<T>(T first, T second)
        where T : notnull => Between(first, second, "");

    private static IEnumerable<SettingsDifference> Between(object first, object second, string path)
    {
        foreach (var key in SettingsSchema.KeysOf(first.GetType()))
        {
            var (one, other) = (key.Property.GetValue(first), key.Property.GetValue(second));
            if (one is not null && other is not null && IsCompared(one.GetType()))
            {
                foreach (var difference in Between(one, other, $"{path}{key.Name}."))
                    yield return difference;
            }
            else if (SettingsText.Of(one) is var before && SettingsText.Of(other) is var after && before != after)
            {
                yield return new SettingsDifference(path + key.Name, before, after);
            }
        }
    }

    // What may be written as one value differs as one value.
    private static bool IsCompared(Type type) =>
        SettingsSchema.IsSection(type) && SettingsSchema.ShortFormOf(type) is null;
}
