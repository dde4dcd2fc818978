using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace MaskedSeq2Seq.Configuration;

/// <summary>A key of a section.</summary>
/// <param name="Name">The key in snake_case.</param>
/// <param name="Property">The property behind it.</param>
/// <param name="Nullable">Whether it may have no value.</param>
internal sealed record SettingsKey(string Name, PropertyInfo Property, bool Nullable)
{
    /// <summary>Whether the value is a folder that counts from the file it was written in.</summary>
    public bool RelativeToFile { get; } = Property.IsDefined(typeof(RelativeToFileAttribute));

    /// <summary>
    /// The names that its value, the items of its value or, of a section, its short form can be; null if any can.
    /// </summary>
    public IReadOnlyList<string>? Names
    {
        get
        {
            if (Property.GetCustomAttribute<KnownFromAttribute>() is { } known)
                return known.Names;
            var type = System.Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;
            if (type.IsEnum)
                return [.. SettingsScalars.NamesOf(type)];
            return SettingsSchema.ShortFormOf(type)?.Names;
        }
    }
}

/// <summary>Which keys a record of settings has, and of which kind a property's type is.</summary>
internal static class SettingsSchema
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<SettingsKey>> Known = new();

    /// <summary>The keys of a record in the order of its properties.</summary>
    public static IReadOnlyList<SettingsKey> KeysOf(Type record) => Known.GetOrAdd(record, Read);

    /// <summary>Whether a type is a section: a record with keys of its own.</summary>
    public static bool IsSection(Type type) =>
        type.IsClass && !typeof(IEnumerable).IsAssignableFrom(type) && !typeof(SettingsNode).IsAssignableFrom(type)
        && type.GetConstructor(Type.EmptyTypes) is not null;

    /// <summary>The key whose value alone may stand for a section, or null.</summary>
    public static SettingsKey? ShortFormOf(Type section) =>
        section.GetCustomAttribute<ShortFormAttribute>() is { } form
            ? KeysOf(section).First(key => key.Property.Name == form.Property)
            : null;

    /// <summary>A section's value in short form, or null where more than that has been set.</summary>
    public static object? ShortFormOf(object section) =>
        ShortFormOf(section.GetType()) is { } form
        && KeysOf(section.GetType()).All(key => key == form || key.Property.GetValue(section) is null)
            ? form.Property.GetValue(section)
            : null;

    /// <summary>The type of a list's items, or null for what is no list.</summary>
    public static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? type.GetGenericArguments()[0]
            : null;

    /// <summary>The type of a dictionary's values, or null for what is no dictionary.</summary>
    public static Type? ValueOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
            ? type.GetGenericArguments()[1]
            : null;

    /// <summary>Every dotted path to a value under a record.</summary>
    public static IEnumerable<string> Paths(Type record, string prefix = "") =>
        KeysOf(record).SelectMany(key => PathsOf(key.Property.PropertyType, prefix + key.Name));

    /// <summary><c>LearningRate</c> as <c>learning_rate</c>.</summary>
    public static string SnakeCase(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var starts = i > 0 && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (starts)
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }

    private static IEnumerable<string> PathsOf(Type type, string path)
    {
        if (!IsSection(type) || ShortFormOf(type) is not null)
            yield return path;
        if (!IsSection(type))
            yield break;
        foreach (var inner in Paths(type, $"{path}."))
            yield return inner;
    }

    private static List<SettingsKey> Read(Type record)
    {
        var nullability = new NullabilityInfoContext();
        return [.. from property in record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                   where property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0
                   orderby property.MetadataToken
                   let state = nullability.Create(property).WriteState
                   select new SettingsKey(SnakeCase(property.Name), property, state == NullabilityState.Nullable)];
    }
}
