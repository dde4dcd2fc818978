using System.CommandLine;

namespace MaskedSeq2Seq.Cli.CommandLine;

/// <summary>Something the program can do: its options, its examples, and the doing.</summary>
/// <param name="name">The word on the command line.</param>
/// <param name="summary">One line for the help.</param>
internal abstract class Verb(string name, string summary) : Command(name, summary)
{
    /// <summary>Command lines that work as they stand, each with what it does; shown under the help.</summary>
    public abstract IReadOnlyList<Example> Examples { get; }

    /// <summary>Does it.</summary>
    /// <param name="arguments">The parsed command line, free of errors.</param>
    /// <param name="terminal">Where to read and write.</param>
    /// <param name="cancellation">Cancelled by Ctrl+C.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="InputException">Something the user gave cannot be used.</exception>
    public abstract int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation);
}

/// <summary>A command line worth copying.</summary>
/// <param name="Line">The command line.</param>
/// <param name="Purpose">What it does, in a few words.</param>
internal sealed record Example(string Line, string Purpose);
