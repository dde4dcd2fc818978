using System.ComponentModel;
using System.Diagnostics;

namespace MaskedSeq2Seq.Cli.Bundling;

/// <summary>Publishes the program and its tests with a trimmed .NET of their own.</summary>
/// <param name="checkout">The source.</param>
internal sealed class Publication(Checkout checkout)
{
    private const string Runtime = "linux-x64";

    private string LogFile => Path.Combine(checkout.Artifacts, "publish.log");

    /// <summary>Publishes into a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellation">Ends it with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InputException">There is no .NET SDK, or it could not do it; says why.</exception>
    public void Run(string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(checkout.Artifacts);
        using var process = Start(folder);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        try
        {
            process.WaitForExitAsync(cancellation).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        File.WriteAllText(LogFile, output.Result);
        if (process.ExitCode != 0)
            throw new InputException($"the bundle could not be published: {Problem(output.Result)}", LogFile);
    }

    // Its own folders for what the build makes: the usual ones hold a build for this machine.
    private string[] Arguments(string folder) =>
    [
        "publish", checkout.Project, "--configuration", "Release", "--runtime", Runtime, "--self-contained",
        "-p:Torch=system", "-p:NativeBinding=later", "--artifacts-path", checkout.Artifacts, "--output", folder,
        "--disable-build-servers", "-nologo", "-verbosity:minimal",
    ];

    private Process Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet", Arguments(folder))
        {
            RedirectStandardOutput = true,
            WorkingDirectory = checkout.Root,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new InputException(
                "a bundle is made by the .NET SDK 10, which is not here: https://dotnet.microsoft.com/download",
                inner: error);
        }
    }

    private static string Problem(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.FirstOrDefault(line => line.Contains(": error", StringComparison.Ordinal))
            ?? lines.LastOrDefault()
            ?? "dotnet publish failed without a word";
    }
}
