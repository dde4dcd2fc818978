using System.Text.Json;

namespace MaskedSeq2Seq.Experiments;

/// <summary>Reads the validations of a run from its metrics file.</summary>
public static class LearningCurve
{
    /// <summary>Every validation, by step.</summary>
    /// <param name="metricsFile">The run's metrics, one JSON object a line.</param>
    /// <exception cref="InputException">A line is not what training writes.</exception>
    public static IReadOnlyList<CurvePoint> Read(string metricsFile)
    {
        var points = new List<CurvePoint>();
        long number = 0;
        foreach (var line in File.ReadLines(metricsFile))
        {
            number++;
            try
            {
                using var json = JsonDocument.Parse(line);
                if (json.RootElement.GetProperty("event").GetString() == "validation")
                    points.Add(Point(json.RootElement));
            }
            catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new InputException("this is no line that training writes", metricsFile, number, error);
            }
        }
        return points;
    }

    private static CurvePoint Point(JsonElement line) => new(
        line.GetProperty("step").GetInt64(),
        Number(line, "seconds"),
        Number(line, "loss"),
        Number(line, "perplexity"),
        Number(line, "token_accuracy"),
        Number(line, "sequence_accuracy"),
        IfThere(line, "quality"),
        IfThere(line, "elapsed_seconds"));

    private static double? IfThere(JsonElement line, string key) =>
        line.TryGetProperty(key, out _) ? Number(line, key) : null;

    // Training writes null for what is not finite; nothing that is not a number reaches a target.
    private static double Number(JsonElement line, string key) =>
        line.GetProperty(key) is { ValueKind: not JsonValueKind.Null } value ? value.GetDouble() : double.NaN;
}
