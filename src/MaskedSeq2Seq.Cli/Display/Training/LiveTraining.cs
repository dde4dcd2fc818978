using MaskedSeq2Seq.Training;
using Spectre.Console;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>A training on a live terminal: a bar that moves, and a line for each validation above it.</summary>
internal sealed class LiveTraining : ITrainingObserver
{
    // The terminal echoes Ctrl+C as ^C behind the picture; in the last column that would begin another line.
    private const int RoomForEcho = 4;

    private readonly IAnsiConsole console;
    private readonly LiveDisplayContext display;
    private readonly string folder;

    private LiveTraining(IAnsiConsole console, LiveDisplayContext display, string folder)
    {
        this.folder = folder;
        this.console = console;
        this.display = display;
    }

    /// <summary>Shows the display while some work runs, and takes the bar away at the end.</summary>
    /// <param name="console">The live terminal.</param>
    /// <param name="folder">The run folder, named as soon as it is certain that something is written to it.</param>
    /// <param name="work">The work; it gets the observer to train with.</param>
    public static T Show<T>(IAnsiConsole console, string folder, Func<ITrainingObserver, T> work) =>
        console.Live(LinesAbove.Waiting("reading the data ...")).AutoClear(true)
            .Start(display => work(new LiveTraining(console, display, folder)));

    /// <inheritdoc/>
    public void Started(TrainingStart start)
    {
        foreach (var line in TrainingWords.Of(start, folder))
            console.WriteAbove(line);
        display.UpdateTarget(LinesAbove.Waiting("first steps ..."));
    }

    /// <inheritdoc/>
    public void Stepped(StepProgress progress) =>
        display.UpdateTarget(Picture(progress, console.Profile.Width - RoomForEcho));

    /// <inheritdoc/>
    public void Validated(ValidationEvent validation) => console.WriteAbove(TrainingWords.Of(validation));

    /// <inheritdoc/>
    public void Averaged(ValidationEvent validation, int states) =>
        console.WriteAbove(TrainingWords.OfMean(validation, states));

    /// <inheritdoc/>
    public void Saved(string path)
    {
        // Every validation saves; a line each time would only repeat it.
    }

    /// <inheritdoc/>
    public void Finished(TrainingSummary summary)
    {
        foreach (var line in TrainingWords.Of(summary))
            console.WriteAbove(line);
    }

    private static Rows Picture(StepProgress progress, int width)
    {
        var pace = new Text($"{TrainingWords.Pace(progress)}  padding {Words.Share(progress.PaddingShare)}");
        var place = new Text(TrainingWords.Place(progress));
        if (progress.TotalSteps is not { } total)
            return new Rows(place, pace);
        var bar = new Grid { Width = width }
            .AddColumn(new GridColumn().NoWrap())
            .AddColumn(new GridColumn().PadRight(0));
        bar.AddRow(place, new ProgressBar((double)progress.Step / total));
        return new Rows(bar, pace);
    }
}
