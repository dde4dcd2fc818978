using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MaskedSeq2Seq.Cli.Tests;

/// <summary>The program in a process of its own, as a shell starts it.</summary>
internal sealed partial class ChildProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Task<string> error;

    /// <summary>Starts the program.</summary>
    public ChildProcess(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "m2s.exe" : "m2s");
        // A shell starts what is to run in the background deaf to Ctrl+C, the tests and their children too.
        string[] command = OperatingSystem.IsLinux()
            ? ["env", "--default-signal=INT", program, .. arguments]
            : [program, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OMP_NUM_THREADS"] = "1";
        process = Process.Start(start)!;
        error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Everything on standard error, once it has ended.</summary>
    public string Error => error.Result;

    /// <summary>Reads output until a line has a text in it; fails if it ends before.</summary>
    public void WaitForLineWith(string text)
    {
        while (process.StandardOutput.ReadLine() is { } line)
            if (line.Contains(text, StringComparison.Ordinal))
                return;
        Assert.Fail($"the program ended before it said '{text}': {Error}");
    }

    /// <summary>Gives it a line on standard input.</summary>
    public void Type(string line)
    {
        process.StandardInput.WriteLine(line);
        process.StandardInput.Flush();
    }

    /// <summary>Presses Ctrl+C for it.</summary>
    public void Interrupt() => Assert.Equal(0, Kill(process.Id, signal: 2));

    /// <summary>Waits until it has ended.</summary>
    /// <returns>The exit code and the rest of the output.</returns>
    public (int ExitCode, string Output) End()
    {
        var rest = process.StandardOutput.ReadToEndAsync();
        Assert.True(process.WaitForExit(Patience), "the program did not end");
        return (process.ExitCode, rest.Result);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int process, int signal);
}
