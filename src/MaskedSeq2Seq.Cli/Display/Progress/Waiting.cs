using System.Diagnostics;
using Spectre.Console;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>
/// Shows how far a long measurement has come and how long it will still take: a bar on a live terminal, elsewhere a
/// line now and then.
/// </summary>
internal sealed class Waiting : IProgress<double>
{
    private const int BarWidth = 60;

    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private readonly string what;
    private readonly Action<string, double> show;
    private readonly Stopwatch watch = Stopwatch.StartNew();

    private Waiting(string what, Action<string, double> show) => (this.what, this.show) = (what, show);

    /// <summary>Shows it while some work runs.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="what">What takes so long, in a word.</param>
    /// <param name="work">The work; it gets what it is to report its share to.</param>
    public static T During<T>(Terminal terminal, string what, Func<IProgress<double>, T> work) =>
        terminal.IsLive ? Live(terminal.Console, what, work) : work(new Waiting(what, Lines(terminal.Output)));

    /// <inheritdoc/>
    public void Report(double value)
    {
        var left = watch.Elapsed.TotalSeconds * (1 - value) / Math.Max(value, 1e-3);
        show($"{what}: {Words.Share(value)}, {Words.Duration(left)} left", value);
    }

    private static T Live<T>(IAnsiConsole console, string what, Func<IProgress<double>, T> work) =>
        console.Live(LinesAbove.Waiting($"{what} ...")).AutoClear(true).Start(display => work(new Waiting(
            what,
            (text, share) => display.UpdateTarget(new Rows(new Text(text), new ProgressBar(share, BarWidth))))));

    private static Action<string, double> Lines(TextWriter output)
    {
        var sinceLine = Stopwatch.StartNew();
        return (text, _) =>
        {
            if (sinceLine.Elapsed < BetweenLines)
                return;
            sinceLine.Restart();
            output.WriteLine(text);
        };
    }
}
