using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Experiments;

/// <summary>How results and progress are spelled in JSON: snake_case keys, enums as words.</summary>
internal static class ResultJson
{
    /// <summary>For files that people read.</summary>
    public static JsonSerializerOptions Indented { get; } = Create(indented: true);

    /// <summary>For lines that programs read.</summary>
    public static JsonSerializerOptions Line { get; } = Create(indented: false);

    /// <summary>Writes a value; the file is there as a whole or not at all.</summary>
    public static void Save<T>(string path, T value) =>
        AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, value, Indented));

    /// <summary>Reads a value that <see cref="Save"/> wrote; null if the file is missing or is not one.</summary>
    public static T? TryLoad<T>(string path)
        where T : class
    {
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(path), Indented);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonSerializerOptions Create(bool indented) => new()
    {
        WriteIndented = indented,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // A diverged run has a loss of NaN and says so; JSON has no other spelling for it than a string.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        // These files are never put into a web page, and escaped quotes or arrows are hard to read.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };
}
