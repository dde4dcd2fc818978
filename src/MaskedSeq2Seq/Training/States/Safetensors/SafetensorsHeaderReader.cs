using System.Text.Json;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// Reads the JSON header of a safetensors file as it comes, without a document in memory, and believes nothing in it:
/// every shape, type and offset is checked before a byte of data is read. What a header may hold is limited, so that
/// what is kept of it never takes much more memory than it takes itself.
/// </summary>
internal static class SafetensorsHeaderReader
{
    private const int HighestRank = 16;
    private const int MostTensors = 1 << 14;
    private const int MostTexts = 1 << 10;
    private const int LongestName = 1 << 10;

    /// <summary>Reads and checks a header.</summary>
    /// <param name="json">The header's bytes.</param>
    /// <param name="dataLength">How many bytes of data the file has.</param>
    /// <param name="path">The file, for messages.</param>
    /// <exception cref="InputException">It is no header, or it does not fit the data.</exception>
    public static SafetensorsHeader Read(ReadOnlySpan<byte> json, long dataLength, string path)
    {
        try
        {
            var header = Parse(json);
            CheckPlaces(header.Tensors, dataLength);
            return header;
        }
        // The JSON reader throws InvalidOperationException for text that is not UTF-8.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            var reason = error is HeaderException ? error.Message : "its header is not valid JSON";
            throw new InputException($"is no safetensors file that can be read: {reason}", path, inner: error);
        }
    }

    private static SafetensorsHeader Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 4 });
        var tensors = new List<SafetensorsEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        IReadOnlyDictionary<string, string> metadata = new Dictionary<string, string>();
        Expect(ref reader, JsonTokenType.StartObject, "its header is no JSON object");
        while (NextKey(ref reader) is { } name)
        {
            if (!names.Add(name))
                throw new HeaderException($"its header names {Shown(name)} twice");
            if (names.Count > MostTensors)
                throw new HeaderException($"its header has more than {MostTensors} tensors");
            if (name == SafetensorsHeader.MetadataKey)
                metadata = ParseMetadata(ref reader);
            else
                tensors.Add(ParseTensor(ref reader, name));
        }
        if (reader.Read())
            throw new HeaderException("something follows the JSON object in its header");
        return new SafetensorsHeader([.. tensors.OrderBy(t => t.Begin).ThenBy(t => t.End)], metadata);
    }

    private static Dictionary<string, string> ParseMetadata(ref Utf8JsonReader reader)
    {
        const string wrong = "its metadata is no object of texts";
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        Expect(ref reader, JsonTokenType.StartObject, wrong);
        while (NextKey(ref reader) is { } key)
        {
            Expect(ref reader, JsonTokenType.String, wrong);
            if (!metadata.TryAdd(key, reader.GetString()!))
                throw new HeaderException($"its metadata names {Shown(key)} twice");
            if (metadata.Count > MostTexts)
                throw new HeaderException($"its metadata has more than {MostTexts} texts");
        }
        return metadata;
    }

    private static SafetensorsEntry ParseTensor(ref Utf8JsonReader reader, string name)
    {
        (ScalarType? type, long[]? shape, long[]? offsets) = (null, null, null);
        Expect(ref reader, JsonTokenType.StartObject, $"{Shown(name)} is no description of a tensor");
        while (NextKey(ref reader) is { } key)
        {
            switch (key)
            {
                case "dtype" when type is null: type = ParseType(ref reader, name); break;
                case "shape" when shape is null: shape = ParseNumbers(ref reader, name, HighestRank); break;
                case "data_offsets" when offsets is null: offsets = ParseNumbers(ref reader, name, 2); break;
                default:
                    throw new HeaderException($"{Shown(name)} has the key {Shown(key)}, which is unknown or doubled");
            }
        }
        if (type is null || shape is null || offsets is not [var begin, var end])
            throw new HeaderException($"{Shown(name)} lacks dtype, shape or two data_offsets");
        CheckSize(name, shape, SafetensorsTypes.SizeOf(type.Value), begin, end);
        return new SafetensorsEntry(name, type.Value, shape, begin, end);
    }

    private static ScalarType ParseType(ref Utf8JsonReader reader, string name)
    {
        Expect(ref reader, JsonTokenType.String, $"the dtype of {Shown(name)} is no text");
        var type = ShortText(ref reader);
        return SafetensorsTypes.Parse(type) ?? throw new HeaderException(
            $"the dtype of {Shown(name)} is {Shown(type)}, not one of {SafetensorsTypes.Names}");
    }

    private static long[] ParseNumbers(ref Utf8JsonReader reader, string name, int atMost)
    {
        var numbers = new List<long>();
        Expect(ref reader, JsonTokenType.StartArray, $"{Shown(name)} has no list where one belongs");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var number) || number < 0)
                throw new HeaderException($"{Shown(name)} has something that is no size or offset");
            numbers.Add(number);
            if (numbers.Count > atMost)
                throw new HeaderException($"{Shown(name)} has more than {atMost} sizes or offsets");
        }
        return [.. numbers];
    }

    private static void CheckSize(string name, long[] shape, int elementSize, long begin, long end)
    {
        // Counted in 128 bits and stopped early, sizes of 0 aside: absurd ones must not wrap around to a likely count.
        var bytes = (UInt128)elementSize;
        foreach (var size in shape.Where(size => size > 0))
            bytes = bytes > long.MaxValue ? bytes : bytes * (UInt128)size;
        var absurd = bytes > long.MaxValue;
        if (shape.Contains(0))
            bytes = 0;
        if (absurd || end < begin || bytes != (UInt128)(end - begin))
            throw new HeaderException(
                $"{Shown(name)} of shape [{string.Join(", ", shape)}] does not fit its offsets {begin} to {end}");
    }

    private static void CheckPlaces(IReadOnlyList<SafetensorsEntry> tensors, long dataLength)
    {
        var end = 0L;
        foreach (var tensor in tensors)
        {
            if (tensor.Begin != end)
                throw new HeaderException(
                    $"{Shown(tensor.Name)} begins at {tensor.Begin}, where {end} was to be: tensors overlap "
                    + "or leave a gap");
            end = tensor.End;
        }
        if (end != dataLength)
            throw new HeaderException($"its header describes {end} bytes of data, the file has {dataLength}");
    }

    private static string? NextKey(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName ? ShortText(ref reader) : null;
    }

    private static string ShortText(ref Utf8JsonReader reader) => reader.ValueSpan.Length <= LongestName
        ? reader.GetString()!
        : throw new HeaderException($"its header has a name of more than {LongestName} bytes");

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string otherwise)
    {
        if (!reader.Read() || reader.TokenType != type)
            throw new HeaderException(otherwise);
    }

    private static string Shown(string name) => $"`{Excerpt.Of(name)}`";

    private sealed class HeaderException(string message) : JsonException(message);
}
