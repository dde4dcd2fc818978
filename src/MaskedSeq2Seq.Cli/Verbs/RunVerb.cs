using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary>
/// <c>m2s run FOLDER</c>: one run of a comparison in a process of its own. It speaks to the process that started it,
/// not to people: JSON lines on standard output, and it stops when standard input ends or says so.
/// </summary>
internal sealed class RunVerb : Verb
{
    private readonly Argument<string> folder = new("FOLDER")
    {
        Description = "The run folder, with its configuration in place",
    };

    public RunVerb()
        : base("run", "One run of a comparison")
    {
        Hidden = true;
        Add(folder);
    }

    public override IReadOnlyList<Example> Examples => [];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        using var stop = StopSignal.Watch(terminal.Input, cancellation);
        return ExperimentRun.Execute(arguments.GetValue(folder)!, terminal.Output, stop.Token)
            ? ExitCode.Success
            : ExitCode.Interrupted;
    }
}
