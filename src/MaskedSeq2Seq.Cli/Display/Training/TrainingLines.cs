using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>A training as plain lines: for files, pipes and logs.</summary>
/// <param name="output">Where the lines go.</param>
/// <param name="folder">The run folder, named as soon as it is certain that something is written to it.</param>
internal sealed class TrainingLines(TextWriter output, string folder) : ITrainingObserver
{
    /// <inheritdoc/>
    public void Started(TrainingStart start)
    {
        foreach (var line in TrainingWords.Of(start, folder))
            output.WriteLine(line);
    }

    /// <inheritdoc/>
    public void Stepped(StepProgress progress) =>
        output.WriteLine($"{TrainingWords.Place(progress)}  {TrainingWords.Pace(progress)}");

    /// <inheritdoc/>
    public void Validated(ValidationEvent validation) => output.WriteLine(TrainingWords.Of(validation));

    /// <inheritdoc/>
    public void Averaged(ValidationEvent validation, int states) =>
        output.WriteLine(TrainingWords.OfMean(validation, states));

    /// <inheritdoc/>
    public void Saved(string path)
    {
        // Every validation saves; a line each time would only repeat it.
    }

    /// <inheritdoc/>
    public void Finished(TrainingSummary summary)
    {
        foreach (var line in TrainingWords.Of(summary))
            output.WriteLine(line);
    }
}
