using System.Runtime.InteropServices;
using System.Text;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// Waits until a folder's list of names is on disk, so that a renamed file survives a power failure. .NET opens no
/// folders, hence the calls of the C library; Windows needs none, its file systems keep renames in a journal.
/// </summary>
internal static class DirectorySync
{
    private const int ReadOnly = 0;

    /// <summary>Waits for the disk where the system can; a folder that cannot be opened is let be.</summary>
    /// <param name="folder">The folder.</param>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
        if (descriptor < 0)
            return;
        // Some network file systems cannot do this; the rename has happened all the same.
        _ = Synchronize(descriptor);
        _ = Close(descriptor);
    }

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Synchronize(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);
}
