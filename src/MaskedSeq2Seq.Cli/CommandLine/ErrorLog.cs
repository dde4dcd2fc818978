using System.Globalization;

namespace MaskedSeq2Seq.Cli.CommandLine;

/// <summary>Keeps what a developer needs of an unexpected failure, so that the screen can stay with one line.</summary>
internal static class ErrorLog
{
    /// <summary>Writes the failure with its stack into a file of its own.</summary>
    /// <param name="arguments">The command line that failed.</param>
    /// <param name="failure">What happened.</param>
    /// <returns>Where the details are, as the end of a sentence.</returns>
    public static string Write(IEnumerable<string> arguments, Exception failure)
    {
        var moment = DateTime.Now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var path = Path.Combine(Path.GetTempPath(), $"m2s-error-{moment}-{Environment.ProcessId}.log");
        try
        {
            File.WriteAllText(path, $"{About.NameAndVersion}\n{CommandText.Of(arguments)}\n\n{failure}\n");
            return $"details: {path}";
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return $"no details kept: {unwritable.Message}";
        }
    }
}
