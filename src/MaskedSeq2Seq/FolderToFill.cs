namespace MaskedSeq2Seq;

/// <summary>
/// A folder that something is to be put into: made with those that it lies in, as far as they are not there, and taken
/// away again at the end if nothing was.
/// </summary>
public sealed class FolderToFill : IDisposable
{
    private readonly List<string> made = [];

    /// <summary>Makes a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="InputException">It cannot be made.</exception>
    public FolderToFill(string path)
        : this(path, path)
    {
    }

    private FolderToFill(string path, string named)
    {
        try
        {
            var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            for (; folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
                made.Add(folder);
            Directory.CreateDirectory(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"cannot be written: {error.Message}", named, inner: error);
        }
    }

    /// <summary>Makes the folder of a file.</summary>
    /// <param name="file">The file, which is named in errors.</param>
    /// <exception cref="InputException">It cannot be made.</exception>
    public static FolderToFill For(string file) =>
        new(Path.GetDirectoryName(Path.GetFullPath(file))!, file);

    /// <summary>Takes away what was made and is empty.</summary>
    public void Dispose()
    {
        try
        {
            foreach (var folder in made.TakeWhile(IsEmpty))
                Directory.Delete(folder);
        }
        catch (IOException)
        {
            // Someone else has put something there in this moment: so it stays.
        }
    }

    private static bool IsEmpty(string folder) =>
        Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any();
}
