using System.Text.Json;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// What stands before the data of a safetensors file: tensors in the order of their bytes, and free texts.
/// </summary>
/// <param name="Tensors">The tensors; their bytes follow each other without a gap.</param>
/// <param name="Metadata">Texts by name.</param>
internal sealed record SafetensorsHeader(
    IReadOnlyList<SafetensorsEntry> Tensors, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The key of the texts in the JSON.</summary>
    public const string MetadataKey = "__metadata__";

    /// <summary>Bytes that the tensors take together.</summary>
    public long DataLength => Tensors.Count == 0 ? 0 : Tensors[^1].End;

    /// <summary>Places tensors one behind the other, the widest elements first so that each is aligned.</summary>
    /// <param name="tensors">Name, type and shape of each.</param>
    /// <param name="metadata">Texts by name.</param>
    public static SafetensorsHeader Lay(
        IEnumerable<(string Name, ScalarType Type, long[] Shape)> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        var entries = new List<SafetensorsEntry>();
        var end = 0L;
        foreach (var (name, type, shape) in tensors
            .OrderByDescending(tensor => SafetensorsTypes.SizeOf(tensor.Type))
            .ThenBy(tensor => tensor.Name, StringComparer.Ordinal))
        {
            var begin = end;
            end += shape.Aggregate(1L, (product, size) => product * size) * SafetensorsTypes.SizeOf(type);
            entries.Add(new SafetensorsEntry(name, type, shape, begin, end));
        }
        return new SafetensorsHeader(entries, metadata);
    }

    /// <summary>The header as JSON, filled with spaces so that the data behind it begins at a multiple of 8.</summary>
    public byte[] ToJson()
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            WriteMetadata(writer);
            foreach (var tensor in Tensors)
                WriteTensor(writer, tensor);
            writer.WriteEndObject();
        }
        while (json.Length % 8 != 0)
            json.WriteByte((byte)' ');
        return json.ToArray();
    }

    private void WriteMetadata(Utf8JsonWriter writer)
    {
        if (Metadata.Count == 0)
            return;
        writer.WriteStartObject(MetadataKey);
        foreach (var (key, text) in Metadata)
            writer.WriteString(key, text);
        writer.WriteEndObject();
    }

    private static void WriteTensor(Utf8JsonWriter writer, SafetensorsEntry tensor)
    {
        writer.WriteStartObject(tensor.Name);
        writer.WriteString("dtype", SafetensorsTypes.NameOf(tensor.Type));
        writer.WriteStartArray("shape");
        foreach (var size in tensor.Shape)
            writer.WriteNumberValue(size);
        writer.WriteEndArray();
        writer.WriteStartArray("data_offsets");
        writer.WriteNumberValue(tensor.Begin);
        writer.WriteNumberValue(tensor.End);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
