using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// Keeps weights small in files: four decimals, which no eye can tell from more in a heat map, and a line a row.
/// </summary>
internal sealed class WeightRowsConverter : JsonConverter<IReadOnlyList<IReadOnlyList<double>>>
{
    /// <inheritdoc/>
    public override IReadOnlyList<IReadOnlyList<double>> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<double[][]>(ref reader, options) ?? [];

    /// <inheritdoc/>
    public override void Write(
        Utf8JsonWriter writer, IReadOnlyList<IReadOnlyList<double>> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var row in value)
            writer.WriteRawValue($"[{string.Join(", ", row.Select(Rounded))}]");
        writer.WriteEndArray();
    }

    // A naive softmax may give NaN, for which JSON has no number.
    private static string Rounded(double weight) => double.IsFinite(weight)
        ? Math.Round(weight, 4).ToString(CultureInfo.InvariantCulture)
        : $"\"{weight.ToString(CultureInfo.InvariantCulture)}\"";
}
