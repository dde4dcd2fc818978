using MaskedSeq2Seq.Experiments;
using Spectre.Console;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>A comparison on a live terminal: a table of its runs side by side.</summary>
internal sealed class LiveComparison : IExperimentObserver
{
    private const int BarWidth = 12;
    private const int LinesAroundRows = 6;

    private readonly IAnsiConsole console;
    private readonly LiveDisplayContext display;
    private readonly Dictionary<string, RunRow> rows;

    private LiveComparison(IAnsiConsole console, LiveDisplayContext display, IEnumerable<PlannedRun> runs)
    {
        this.console = console;
        this.display = display;
        rows = runs.ToDictionary(run => run.Folder, run => new RunRow(run.Variant, run.Seed));
    }

    /// <summary>Shows the table while some work runs.</summary>
    /// <param name="console">The live terminal.</param>
    /// <param name="runs">All runs of the comparison.</param>
    /// <param name="work">The work; it gets the observer.</param>
    public static Task<T> ShowAsync<T>(
        IAnsiConsole console, IReadOnlyList<PlannedRun> runs, Func<IExperimentObserver, Task<T>> work) =>
        console.Live(LinesAbove.Waiting("starting ...")).AutoClear(true).StartAsync(async display =>
        {
            var comparison = new LiveComparison(console, display, runs);
            comparison.Refresh();
            return await work(comparison).ConfigureAwait(false);
        });

    /// <inheritdoc/>
    public void Skipped(PlannedRun run, RunResult result) => Change(run, row => Done(row, result, "done before"));

    /// <inheritdoc/>
    public void Started(PlannedRun run, RunPreparation preparation) =>
        Change(run, row => row with { State = "starting", IsActive = true });

    /// <inheritdoc/>
    public void Progressed(PlannedRun run, RunEvent progress) => Change(run, row => row.After(progress));

    /// <inheritdoc/>
    public void Finished(PlannedRun run, RunResult result) => Change(run, row => Done(row, result, "done"));

    /// <inheritdoc/>
    public void Failed(PlannedRun run, string reason)
    {
        console.WriteAbove($"{ComparisonLines.NameOf(run)} failed: {reason}", new Style(Color.Red));
        Change(run, row => row with { State = "failed", IsActive = false });
    }

    /// <inheritdoc/>
    public void Stopped(PlannedRun run) => Change(run, row => row with { State = "stopped", IsActive = false });

    private static RunRow Done(RunRow row, RunResult result, string state) => row with
    {
        State = state,
        IsActive = false,
        Share = 1,
        Validation = result.Curve.Count > 0 ? result.Curve[^1] : null,
    };

    private void Change(PlannedRun run, Func<RunRow, RunRow> change)
    {
        rows[run.Folder] = change(rows[run.Folder]);
        Refresh();
    }

    private void Refresh()
    {
        var table = new Table().SimpleBorder().AddColumn("variant").AddColumn("seed").AddColumn("progress");
        foreach (var heading in new[] { "loss", "valid. ppl", "right", "tokens/s", "left" })
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap());
        foreach (var row in Visible())
            table.AddRow(
                new Text(row.Variant).Ellipsis(),
                new Text($"{row.Seed}"),
                row.IsActive && row.State != "starting" ? new ProgressBar(row.Share, BarWidth) : new Text(row.State),
                new Text(row.Step is { } step ? Words.Loss(step.Loss) : ""),
                new Text(row.Validation is { } point ? Words.Perplexity(point.Perplexity) : ""),
                new Text(row.Validation is { } valid ? Words.Share(valid.SequenceAccuracy) : ""),
                new Text(row is { IsActive: true, Step: { } pace } ? Words.Count(pace.TokensPerSecond) : ""),
                new Text(Left(row)));
        display.UpdateTarget(table);
    }

    private static string Left(RunRow row) => row switch
    {
        { State: "testing" } => "testing",
        { IsActive: true, Step.SecondsLeft: { } seconds } => Words.Duration(seconds),
        _ => "",
    };

    // What does not fit on the screen gives way to what moves.
    private IEnumerable<RunRow> Visible()
    {
        var room = Math.Max(1, console.Profile.Height - LinesAroundRows);
        return rows.Count <= room ? rows.Values : rows.Values.OrderByDescending(row => row.IsActive).Take(room);
    }
}
