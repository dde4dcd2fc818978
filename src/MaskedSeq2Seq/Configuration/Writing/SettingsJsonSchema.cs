using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MaskedSeq2Seq.Configuration;

/// <summary>
/// Describes settings as JSON Schema (draft 7, which editors know), so that an editor completes keys and names, shows
/// what they mean and marks mistakes. It says what <see cref="SettingsReader"/> takes, except for ranges of numbers and
/// for what one setting asks of another.
/// </summary>
public static class SettingsJsonSchema
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // The text goes into a file, not into a page, so that quotes and signs may stand as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema of a record of settings, as JSON.</summary>
    /// <typeparam name="T">A record that <see cref="SettingsReader"/> can read.</typeparam>
    public static string Write<T>()
        where T : new() => Of(new T()!, SettingsDescriptions.Of(typeof(T).Assembly)).ToJsonString(Format) + "\n";

    /// <summary>The schema of a record of settings with its defaults.</summary>
    internal static JsonObject Of(object defaults, SettingsDescriptions descriptions)
    {
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#" };
        foreach (var (word, value) in new SettingsSchemaPage(descriptions).Section(defaults))
            schema[word] = value?.DeepClone();
        return schema;
    }
}

/// <summary>Turns types of settings into parts of a JSON Schema.</summary>
internal sealed class SettingsSchemaPage(SettingsDescriptions descriptions)
{
    /// <summary>The schema of a section with its keys.</summary>
    /// <param name="defaults">The record, with its defaults.</param>
    public JsonObject Section(object defaults)
    {
        var properties = new JsonObject();
        foreach (var key in SettingsSchema.KeysOf(defaults.GetType()))
            properties[key.Name] = Key(key, key.Property.GetValue(defaults));
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
    }

    private JsonObject Key(SettingsKey key, object? standard)
    {
        var schema = Value(key.Property.PropertyType, standard, key.Names);
        if (key.Nullable)
            schema = Either(schema, new JsonObject { ["type"] = "null" });
        if (descriptions.Of(key.Property) is { } description)
            schema["description"] = description;
        if (Default(standard) is { } value)
            schema["default"] = value;
        return schema;
    }

    private JsonObject Value(Type type, object? standard, IReadOnlyList<string>? names)
    {
        if (SettingsSchema.IsSection(type))
            return SectionOrShort(type, standard ?? Activator.CreateInstance(type)!);
        if (SettingsSchema.ItemOf(type) is { } item)
            return new JsonObject { ["type"] = "array", ["items"] = Value(item, null, names) };
        if (SettingsSchema.ValueOf(type) is { } value)
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = Value(value, null, names) };
        return names is null ? new JsonObject { ["type"] = TypeOf(type) } : Enumeration(names);
    }

    // A section may be left empty, which gives its defaults, and some may be written as one value alone.
    private JsonObject SectionOrShort(Type type, object standard)
    {
        var schema = Either(Section(standard), new JsonObject { ["type"] = "null" });
        return SettingsSchema.ShortFormOf(type) is { } form
            ? Either(Value(form.Property.PropertyType, null, form.Names), schema)
            : schema;
    }

    private static JsonObject Either(JsonObject first, JsonObject second) =>
        new() { ["anyOf"] = new JsonArray(first, second) };

    private static JsonObject Enumeration(IEnumerable<string> names) =>
        new() { ["enum"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) };

    // In YAML a text may look like a number (`value: -1e4`), and editors then take it for one.
    private static JsonNode TypeOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var scalar when scalar == typeof(bool) => "boolean",
        var scalar when scalar == typeof(int) || scalar == typeof(long) => "integer",
        var scalar when scalar == typeof(double) => "number",
        var scalar when scalar == typeof(string) => new JsonArray("string", "number", "boolean"),
        _ => "object",
    };

    private static JsonValue? Default(object? standard) => standard switch
    {
        bool truth => JsonValue.Create(truth),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        double number when double.IsFinite(number) => JsonValue.Create(number),
        string text => JsonValue.Create(text),
        Enum member => JsonValue.Create(SettingsSchema.SnakeCase(member.ToString())),
        _ => null,
    };
}
