namespace MaskedSeq2Seq.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Everything that was asked for was done.</summary>
    public const int Success = 0;

    /// <summary>Something went wrong that the user could not have foreseen, or a check did not pass.</summary>
    public const int Failure = 1;

    /// <summary>The command line, a configuration or the data cannot be used; one line says why.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped by Ctrl+C or a signal, as a shell reports it (128 + SIGINT).</summary>
    public const int Interrupted = 130;
}
