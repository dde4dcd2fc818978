namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary>Writes a file as a whole or not at all.</summary>
internal static class TextFile
{
    /// <summary>Writes beside the file first, and moves it into place at the end.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the text.</param>
    /// <exception cref="InputException">It cannot be written there.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        var unfinished = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var writer = Create(unfinished, path))
                write(writer);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static StreamWriter Create(string unfinished, string path)
    {
        try
        {
            return new StreamWriter(unfinished);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"cannot be written: {error.Message}", path, inner: error);
        }
    }
}
