namespace MaskedSeq2Seq.Training;

/// <summary>
/// Writes a file so that at every moment its name stands for the whole old content or the whole new one.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file, waits for the disk, then takes the file's place in one step.</summary>
    /// <param name="path">The file. Its folder is made if it is not there.</param>
    /// <param name="write">Writes the content.</param>
    public static void Write(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var temporary = path + ".tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
        DirectorySync.Flush(folder);
    }
}
