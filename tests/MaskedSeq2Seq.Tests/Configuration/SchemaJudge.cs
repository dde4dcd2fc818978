using System.Globalization;
using System.Text.Json.Nodes;
using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Tests.Configuration;

/// <summary>Checks settings by a JSON Schema as an editor would, as far as its words are used here.</summary>
internal static class SchemaJudge
{
    /// <summary>Whether a value is right by a schema.</summary>
    public static bool Accepts(JsonNode schema, SettingsNode value)
    {
        if (schema["anyOf"] is JsonArray either)
            return either.Any(choice => Accepts(choice!, value));
        if (schema["enum"] is JsonArray names)
            return value is SettingsScalar scalar && names.Any(name => (string)name! == scalar.Text);
        var types = schema["type"] is JsonArray several
            ? several.Select(type => (string)type!)
            : [(string)schema["type"]!];
        return types.Any(type => Is(type, schema, value));
    }

    private static bool Is(string type, JsonNode schema, SettingsNode value) => (type, value) switch
    {
        ("object", SettingsMapping mapping) => mapping.Entries.All(entry => AcceptsKey(schema, entry)),
        ("array", SettingsList list) => list.Items.All(item => Accepts(schema["items"]!, item)),
        ("null", SettingsScalar scalar) => scalar.IsNull,
        (_, SettingsScalar { IsNull: true }) => false,
        ("boolean", SettingsScalar { Plain: true } scalar) => scalar.Text is "true" or "false",
        ("integer", SettingsScalar { Plain: true } scalar) =>
            long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ("number", SettingsScalar { Plain: true } scalar) => IsNumber(scalar.Text),
        ("string", SettingsScalar scalar) =>
            !scalar.Plain || (scalar.Text is not ("true" or "false") && !IsNumber(scalar.Text)),
        _ => false,
    };

    private static bool AcceptsKey(JsonNode schema, SettingsEntry entry)
    {
        if (schema["properties"]?[entry.Key] is { } own)
            return Accepts(own, entry.Value);
        return schema["additionalProperties"] switch
        {
            null => true,
            JsonObject other => Accepts(other, entry.Value),
            var none => (bool)none,
        };
    }

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
