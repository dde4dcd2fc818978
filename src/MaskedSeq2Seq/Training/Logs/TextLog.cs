using System.Globalization;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// Writes what happens as lines for people, each with the time of day; a resumed run goes on in the same file.
/// </summary>
/// <param name="writer">Where the lines go; it stays the caller's.</param>
/// <param name="clock">What tells the time; null for the system's clock.</param>
public sealed class TextLog(TextWriter writer, TimeProvider? clock = null) : ITrainingObserver
{
    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    /// <inheritdoc/>
    public void Started(TrainingStart start)
    {
        ArgumentNullException.ThrowIfNull(start);
        var total = start.TotalSteps is { } steps
            ? string.Create(CultureInfo.InvariantCulture, $" of about {steps}")
            : "";
        if (start.Resumed)
            Write($"resumed on {start.Device} after step {start.Step}{total}");
        else
            Write($"started on {start.Device} with {start.Parameters} parameters, step 0{total}");
    }

    /// <inheritdoc/>
    public void Stepped(StepProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        Write($"""
            step {progress.Step}, epoch {progress.Epoch}: loss {progress.Loss:F4},
            gradient norm {progress.GradientNorm:F3}, learning rate {progress.LearningRate:G4},
            {progress.TokensPerSecond:F0} tokens/s
            """);
    }

    /// <inheritdoc/>
    public void Validated(ValidationEvent validation)
    {
        ArgumentNullException.ThrowIfNull(validation);
        Write(validation, "validation");
    }

    /// <inheritdoc/>
    public void Averaged(ValidationEvent validation, int states)
    {
        ArgumentNullException.ThrowIfNull(validation);
        Write(validation, string.Create(CultureInfo.InvariantCulture, $"mean of {states} states"));
    }

    private void Write(ValidationEvent validation, string what)
    {
        var result = validation.Result;
        Write($"""
            step {validation.Step}, {what}: loss {result.Loss:F4}, perplexity {result.Perplexity:F3},
            token accuracy {result.TokenAccuracy:F4}, sequence accuracy {result.SequenceAccuracy:F4},
            {Answers(result)}{result.Seconds:F1} s{(validation.IsBest ? ", the best so far" : "")}
            """);
    }

    private static string Answers(ValidationResult result) => result.Answers is { } answers
        ? string.Create(CultureInfo.InvariantCulture, $"{answers.Metric} of answers {answers.Value:F4}, ")
        : "";

    /// <inheritdoc/>
    public void Saved(string path) => Write($"saved {Path.GetFileName(path)}");

    /// <inheritdoc/>
    public void Finished(TrainingSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        Write($"""
            ended ({summary.Reason}) after {summary.Steps} steps, {summary.ElapsedSeconds:F0} s;
            best at step {summary.BestStep}
            """);
    }

    private void Write(FormattableString text)
    {
        var line = text.ToString(CultureInfo.InvariantCulture).ReplaceLineEndings(" ");
        var now = clock.GetLocalNow().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        writer.WriteLine($"{now} {line}");
        writer.Flush();
    }
}
