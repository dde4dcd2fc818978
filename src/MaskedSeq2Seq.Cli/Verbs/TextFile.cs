using System.Text;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary>Text files: read strictly, written as a whole or not at all.</summary>
internal static class TextFile
{
    /// <summary>Writes beside the file first, and moves it into place at the end.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the text.</param>
    /// <exception cref="InputException">It cannot be written there.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        if (Directory.Exists(path))
            throw new InputException("cannot be written: this is a folder", path);
        var unfinished = $"{path}.{Environment.ProcessId}.tmp";
        var created = Create(unfinished, path);
        try
        {
            using (created)
                write(created);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Opens a UTF-8 text for reading.</summary>
    /// <exception cref="InputException">There is none, or it cannot be read.</exception>
    public static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var problem = File.Exists(path) ? $"cannot be read: {error.Message}" : "there is no such file";
            throw new InputException(problem, path, inner: error);
        }
    }

    private static StreamWriter Create(string unfinished, string path)
    {
        try
        {
            return new StreamWriter(unfinished);
        }
        catch (DirectoryNotFoundException error)
        {
            throw new InputException("cannot be written: there is no such folder", path, inner: error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"cannot be written: {error.Message}", path, inner: error);
        }
    }
}
