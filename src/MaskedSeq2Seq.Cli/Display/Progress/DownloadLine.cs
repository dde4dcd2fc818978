using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>Shows how much of a file is there: on a live terminal while it comes, elsewhere at its end.</summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="file">The file.</param>
internal sealed class DownloadLine(Terminal terminal, RemoteFile file) : IProgress<long>
{
    private long shown = -1;

    /// <inheritdoc/>
    public void Report(long value)
    {
        var percent = 100 * value / file.Bytes;
        if (!terminal.IsLive || percent == shown)
            return;
        shown = percent;
        terminal.Output.Write($"\r{file.Name}: {percent} % of {Words.Count(file.Bytes)} bytes ");
        terminal.Output.Flush();
    }

    /// <summary>Ends the line.</summary>
    /// <param name="isNew">Whether the file was downloaded, not there before.</param>
    public void End(bool isNew)
    {
        var start = shown >= 0 ? "\r" : "";
        var what = isNew ? "downloaded and checked" : "was here already, and is right";
        terminal.Output.WriteLine($"{start}{file.Name}: {Words.Count(file.Bytes)} bytes, {what}");
    }
}
