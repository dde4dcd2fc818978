using System.ComponentModel;
using System.Diagnostics;

namespace MaskedSeq2Seq.Cli.Diagnosis;

/// <summary>The .NET SDK that builds the program here.</summary>
internal static class DotnetSdk
{
    /// <summary>Its version, or a sentence saying that there is none.</summary>
    public static string Version()
    {
        try
        {
            using var dotnet = Process.Start(new ProcessStartInfo("dotnet", "--version")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = AppContext.BaseDirectory,
            });
            var version = dotnet?.StandardOutput.ReadToEnd().Trim();
            dotnet?.WaitForExit();
            return dotnet is { ExitCode: 0 } ? version! : "not found";
        }
        catch (Win32Exception)
        {
            return "not found";
        }
    }
}
