namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary>
/// Text that a verb writes: to standard output, into a pipe or a device, or to a file, which is there as a whole or not
/// at all.
/// </summary>
internal static class TextFile
{
    private const int BufferSize = 1 << 16;

    private static readonly string[] DeviceFolders = ["/dev/", "/proc/"];
    private static readonly string[] StandardOutput = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

    /// <summary>Whether a path stands for standard output.</summary>
    public static bool IsStandardOutput(string? path) => path is null || StandardOutput.Contains(path);

    /// <summary>Whether something can be put at a path, which is not so of a device and of standard output.</summary>
    public static bool IsFile(string path) => !IsStandardOutput(path) && !IsDevice(path);

    /// <summary>Writes text; of a file, beside it first, and moved into its place at the end.</summary>
    /// <param name="terminal">Where standard output is.</param>
    /// <param name="path">
    /// The file, whose folder is made if it is not there; a pipe or a device; or null or <c>-</c> for standard output.
    /// </param>
    /// <param name="write">Writes the text.</param>
    /// <exception cref="InputException">It cannot be written there.</exception>
    public static void Write(Terminal terminal, string? path, Action<TextWriter> write)
    {
        if (path is null || IsStandardOutput(path))
        {
            write(terminal.Output);
            terminal.Output.Flush();
            return;
        }
        if (Directory.Exists(path))
            throw new InputException("cannot be written: this is a folder", path);
        using var stream = Named(path, () => OpenStream(path));
        if (stream is null)
        {
            Replace(path, write);
            return;
        }
        using var writer = new StreamWriter(stream);
        write(writer);
    }

    private static void Replace(string path, Action<TextWriter> write)
    {
        using var folder = FolderToFill.For(path);
        var place = Place(path);
        var unfinished = $"{place}.{Environment.ProcessId}.tmp";
        try
        {
            using (var created = Named(path, () => new StreamWriter(unfinished)))
                write(created);
            File.Move(unfinished, place, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    // Nothing can be written beside a pipe or a device and take its place; and a pipe that is closed has ended.
    private static FileStream? OpenStream(string path)
    {
        if (!File.Exists(path))
            return null;
        var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, BufferSize);
        if (!stream.CanSeek || IsDevice(path))
            return stream;
        stream.Dispose();
        return null;
    }

    private static bool IsDevice(string path)
    {
        var place = Place(path);
        return DeviceFolders.Any(folder => place.StartsWith(folder, StringComparison.Ordinal));
    }

    // Where a link leads, or the path itself.
    private static string Place(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null
            ? file.FullName
            : file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName;
    }

    private static T Named<T>(string path, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"cannot be written: {error.Message}", path, inner: error);
        }
    }
}
