namespace MaskedSeq2Seq.Configuration;

/// <summary>
/// Marks a setting that holds a folder. A relative one counts from the folder of the file that it was written in, so
/// that a configuration means the same from wherever the program is started; on the command line it counts from the
/// current folder.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RelativeToFileAttribute : Attribute
{
    /// <summary>The folder that a value means.</summary>
    /// <param name="folder">The value.</param>
    /// <param name="place">Where it was written, or, for a default, where its section was.</param>
    internal static string Resolve(string folder, SettingsPlace place)
    {
        if (place.Option is not null)
            return Path.GetFullPath(folder);
        return File.Exists(place.File)
            ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(place.File))!, folder))
            : folder;
    }
}
