using System.Text.Json;

namespace MaskedSeq2Seq.Training;

/// <summary>Finds how much of a metrics file was written before a saved state.</summary>
internal static class MetricsLogRepair
{
    /// <summary>The key of what a line is about.</summary>
    public const string EventKey = "event";

    /// <summary>The key of the step in each line.</summary>
    public const string StepKey = "step";

    /// <summary>The event of a report.</summary>
    public const string TrainEvent = "train";

    /// <summary>The event of a validation.</summary>
    public const string ValidationEvent = "validation";

    /// <summary>
    /// The event of a mean of states. Such a line never comes before a state: a resumed run averages again.
    /// </summary>
    public const string AverageEvent = "average";

    /// <summary>
    /// The length of the lines before a state. A line that was cut ends them, and so does one that came later.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="start">What the state says about the reports and validations before it.</param>
    public static long LengthBefore(Stream file, TrainingStart start)
    {
        file.Seek(0, SeekOrigin.Begin);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        var kept = 0;
        while (content.AsSpan(kept).IndexOf((byte)'\n') is >= 0 and var length
            && CameBefore(content.AsMemory(kept, length), start))
            kept += length + 1;
        return kept;
    }

    private static bool CameBefore(ReadOnlyMemory<byte> line, TrainingStart start)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var step = json.RootElement.GetProperty(StepKey).GetInt64();
            return json.RootElement.GetProperty(EventKey).GetString() switch
            {
                TrainEvent => step <= start.ReportedStep,
                ValidationEvent => step <= start.ValidatedStep,
                _ => false,
            };
        }
        // What JsonDocument throws for a line that is no JSON, no object, without the key, or with another type there.
        catch (Exception error) when (error
            is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return false;
        }
    }
}
