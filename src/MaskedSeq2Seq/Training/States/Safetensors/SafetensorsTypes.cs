using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>The element types of the safetensors format that torch has too.</summary>
internal static class SafetensorsTypes
{
    private static readonly (string Name, ScalarType Type, int Size)[] Known =
    [
        ("F64", ScalarType.Float64, 8),
        ("F32", ScalarType.Float32, 4),
        ("F16", ScalarType.Float16, 2),
        ("BF16", ScalarType.BFloat16, 2),
        ("I64", ScalarType.Int64, 8),
        ("I32", ScalarType.Int32, 4),
        ("U8", ScalarType.Byte, 1),
        ("BOOL", ScalarType.Bool, 1),
    ];

    /// <summary>All names, for messages.</summary>
    public static string Names => string.Join(", ", Known.Select(known => known.Name));

    /// <summary>The type that a header calls by a name, or null.</summary>
    public static ScalarType? Parse(string? name)
    {
        foreach (var known in Known)
            if (known.Name == name)
                return known.Type;
        return null;
    }

    /// <summary>What a header calls a type.</summary>
    /// <exception cref="NotSupportedException">The format, or this program, has no name for it.</exception>
    public static string NameOf(ScalarType type) => Of(type).Name;

    /// <summary>Bytes an element takes.</summary>
    public static int SizeOf(ScalarType type) => Of(type).Size;

    private static (string Name, ScalarType Type, int Size) Of(ScalarType type)
    {
        foreach (var known in Known)
            if (known.Type == type)
                return known;
        throw new NotSupportedException($"Tensors of {type} cannot be written to a safetensors file.");
    }
}
