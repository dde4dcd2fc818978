using System.CommandLine;
using System.CommandLine.Help;
using MaskedSeq2Seq.Cli.Verbs;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Cli.CommandLine;

/// <summary>The program behind its command line: runs the verb, and turns every failure into one line.</summary>
internal static class Application
{
    private const string Summary =
        "Trains GRU encoder-decoders with attention, and measures what padding masks are worth on your own data.";

    private static readonly Example[] Examples =
    [
        new("m2s compare configs/quickstart.yaml", "masked against unmasked, in a few minutes"),
        new("m2s train configs/numbers.yaml", "one training"),
        new("m2s doctor", "does torch work here, and on which devices?"),
    ];

    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">What the user typed after the program's name.</param>
    /// <param name="terminal">Where to read and write.</param>
    /// <param name="cancellation">Cancelled by Ctrl+C.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            return Dispatch(CreateRoot().Parse(arguments), terminal, cancellation);
        }
        catch (InputException problem)
        {
            return Fail(terminal, ExitCode.BadInput, problem.Message);
        }
        catch (OperationCanceledException)
        {
            return Fail(terminal, ExitCode.Interrupted, "stopped");
        }
        catch (Exception unexpected) when (unexpected is IOException or UnauthorizedAccessException)
        {
            return Fail(terminal, ExitCode.Failure, unexpected.Message);
        }
        catch (Exception unexpected) when (MemoryExhaustedException.IsLackOfMemory(unexpected))
        {
            const string remedy = "smaller batches (data.batches.size, evaluation.batch_size) or another device help";
            return Fail(terminal, ExitCode.Failure, new MemoryExhaustedException(remedy, unexpected).Message);
        }
        catch (Exception unexpected)
        {
            var root = unexpected.GetBaseException();
            var firstLine = root.Message.Split('\n')[0].Trim();
            var details = ErrorLog.Write(arguments, unexpected);
            return Fail(terminal, ExitCode.Failure, $"{root.GetType().Name}: {firstLine} ({details})");
        }
    }

    /// <summary>All verbs.</summary>
    internal static RootCommand CreateRoot() => new(Summary)
    {
        new CompareVerb(),
        new TrainVerb(),
        new TranslateVerb(),
        new EvaluateVerb(),
        new ScoreVerb(),
        new AuditVerb(),
        new AttendVerb(),
        new CurvesVerb(),
        new ExplainVerb(),
        new BenchmarkVerb(),
        new ExportVerb(),
        new ImportVerb(),
        new DataCommand(),
        new ConfigCommand(),
        new DoctorVerb(),
        new BundleVerb(),
        new RunVerb(),
    };

    private static int Dispatch(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var command = parsed.CommandResult.Command;
        var asksNothing = command is RootCommand && parsed.Tokens.Count == 0;
        if (parsed.Action is HelpAction || asksNothing)
            return Help(command, terminal);
        if (CommandLineProblem.In(parsed) is { } problem)
            return Fail(terminal, ExitCode.BadInput, problem);
        return command is Verb verb
            ? verb.Run(parsed, terminal, cancellation)
            : parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error });
    }

    private static int Help(Command command, Terminal terminal)
    {
        var streams = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error };
        command.Parse(["--help"]).Invoke(streams);
        var examples = command is Verb verb ? verb.Examples : command is RootCommand ? Examples : [];
        if (examples.Count == 0)
            return ExitCode.Success;
        terminal.Output.WriteLine("Examples:");
        var width = examples.Max(example => example.Line.Length);
        foreach (var example in examples)
            terminal.Output.WriteLine($"  {example.Line.PadRight(width)}   {example.Purpose}");
        return ExitCode.Success;
    }

    private static int Fail(Terminal terminal, int code, string message)
    {
        terminal.Output.Flush();
        var lines = message.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        terminal.Error.WriteLine($"m2s: {string.Join(' ', lines)}");
        return code;
    }
}
