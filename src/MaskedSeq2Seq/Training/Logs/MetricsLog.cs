using System.Text.Json;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// Writes a run's numbers as one JSON object a line. A resumed run first takes back the lines after the state that it
/// goes on from, so its file has the lines of an undisturbed run.
/// </summary>
/// <param name="path">The file, metrics.jsonl in a run folder.</param>
public sealed class MetricsLog(string path) : ITrainingObserver, IDisposable
{
    private FileStream? file;

    /// <inheritdoc/>
    public void Started(TrainingStart start)
    {
        ArgumentNullException.ThrowIfNull(start);
        file?.Dispose();
        file = new FileStream(
            path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        file.SetLength(MetricsLogRepair.LengthBefore(file, start));
        file.Seek(0, SeekOrigin.End);
    }

    /// <inheritdoc/>
    public void Stepped(StepProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        WriteLine(MetricsLogRepair.TrainEvent, progress.Step, progress.Epoch, line =>
        {
            line.Number("loss", progress.Loss);
            line.Number("gradient_norm", progress.GradientNorm);
            line.Number("learning_rate", progress.LearningRate);
            line.Number("padding_share", progress.PaddingShare);
            line.Count("target_tokens", progress.TargetTokens);
            line.Number("tokens_per_second", progress.TokensPerSecond);
            line.Number("seconds", progress.TrainingSeconds);
            line.Number("elapsed_seconds", progress.ElapsedSeconds);
        });
    }

    /// <inheritdoc/>
    public void Validated(ValidationEvent validation)
    {
        ArgumentNullException.ThrowIfNull(validation);
        WriteLine(MetricsLogRepair.ValidationEvent, validation.Step, validation.Epoch, line => Write(line, validation));
    }

    /// <inheritdoc/>
    public void Averaged(ValidationEvent validation, int states)
    {
        ArgumentNullException.ThrowIfNull(validation);
        WriteLine(MetricsLogRepair.AverageEvent, validation.Step, validation.Epoch, line =>
        {
            line.Count("states", states);
            Write(line, validation);
        });
    }

    /// <inheritdoc/>
    public void Saved(string path)
    {
        // A state is no number.
    }

    /// <inheritdoc/>
    public void Finished(TrainingSummary summary)
    {
        // Every number of the summary is in the lines before; a line here would have to go when the run is resumed.
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => file?.Dispose();

    private static void Write(Line line, ValidationEvent validation)
    {
        line.Number("loss", validation.Result.Loss);
        line.Number("perplexity", validation.Result.Perplexity);
        line.Number("token_accuracy", validation.Result.TokenAccuracy);
        line.Number("sequence_accuracy", validation.Result.SequenceAccuracy);
        if (validation.Result.Answers is { } answers)
            line.Number("quality", answers.Value);
        line.Flag("best", validation.IsBest);
        line.Count("without_improvement", validation.WithoutImprovement);
        line.Count("target_tokens", validation.TargetTokens);
        line.Number("seconds", validation.TrainingSeconds);
        line.Number("elapsed_seconds", validation.ElapsedSeconds);
        line.Number("validation_seconds", validation.Result.Seconds);
    }

    private void WriteLine(string name, long step, int epoch, Action<Line> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            var line = new Line(json);
            json.WriteStartObject();
            json.WriteString(MetricsLogRepair.EventKey, name);
            line.Count(MetricsLogRepair.StepKey, step);
            line.Count("epoch", epoch);
            write(line);
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        var log = file ?? throw new InvalidOperationException("The log was not told that training started.");
        buffer.WriteTo(log);
        log.Flush();
    }

    /// <summary>Writes the values of one line.</summary>
    private readonly struct Line(Utf8JsonWriter json)
    {
        public void Count(string key, long value) => json.WriteNumber(key, value);

        public void Flag(string key, bool value) => json.WriteBoolean(key, value);

        public void Number(string key, double value)
        {
            // JSON has no word for infinity, and a perplexity can be just that.
            if (double.IsFinite(value))
                json.WriteNumber(key, value);
            else
                json.WriteNull(key);
        }
    }
}
