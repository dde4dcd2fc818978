using MaskedSeq2Seq.Cli.CommandLine;

namespace MaskedSeq2Seq.Cli.Tests;

/// <summary>What a user sees of one command line.</summary>
/// <param name="ExitCode">What the shell sees.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Screen(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a command line in this process, as if its output were redirected.</summary>
    public static Screen Of(params string[] arguments) => WithInput("", arguments);

    /// <summary>The same with something on standard input.</summary>
    public static Screen WithInput(string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var terminal = new Terminal(() => new StringReader(input), output, error, isLive: false);
        var code = Application.Run(arguments, terminal, CancellationToken.None);
        return new Screen(code, output.ToString(), error.ToString());
    }

    /// <summary>Checks that the user is told in exactly one line, and that the shell knows.</summary>
    /// <param name="expected">What the line has to say.</param>
    public void IsOneLineOfBadInput(params string[] expected)
    {
        Assert.Equal((2, ""), (ExitCode, Output));
        var line = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("m2s: ", line, StringComparison.Ordinal);
        Assert.All(expected, part => Assert.Contains(part, line, StringComparison.Ordinal));
    }
}
