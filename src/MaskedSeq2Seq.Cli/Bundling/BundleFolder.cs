namespace MaskedSeq2Seq.Cli.Bundling;

/// <summary>The folder of a bundle: the program with its own .NET, and what is around it.</summary>
/// <param name="path">Where it is.</param>
internal sealed class BundleFolder(string path)
{
    /// <summary>The most that a bundle weighs, so that it travels easily.</summary>
    public const long MostBytes = 60L << 20;

    private const string Launcher = "run.sh";
    private const string Program = "app";

    // What a bundle has besides the program, and where that is in a checkout.
    private static readonly (string Name, string Source)[] Parts =
    [
        (Launcher, "bundle/run.sh"),
        ("README.md", "docs/gpu.md"),
        ("LICENSE", "LICENSE"),
        ("configs", "configs"),
        ("data/numbers", "data/numbers"),
        ("native", "src/LibtorchBinding/native"),
    ];

    /// <summary>Where the program is published to.</summary>
    public string ProgramFolder => Path.Combine(path, Program);

    /// <summary>What all of it weighs, in bytes.</summary>
    public long Size => new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories)
        .Where(file => !file.FullName.StartsWith(Path.Combine(path, "built"), StringComparison.Ordinal))
        .Sum(file => file.Length);

    /// <summary>Removes an earlier bundle, but not what was trained in it.</summary>
    /// <exception cref="InputException">There is something else in the folder.</exception>
    public void Clear()
    {
        if (File.Exists(path))
            throw new InputException("a bundle is a folder, and this is a file", path);
        if (!Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any())
            return;
        if (!File.Exists(Path.Combine(path, Launcher)) || !Directory.Exists(ProgramFolder))
            throw new InputException("holds something else than a bundle: name a new or empty folder", path);
        foreach (var name in Parts.Select(part => part.Name).Append(Program))
            Remove(Path.Combine(path, name));
    }

    /// <summary>Copies everything but the program out of a checkout.</summary>
    public void AddParts(Checkout checkout)
    {
        foreach (var (name, source) in Parts)
            Copy(checkout[source], Path.Combine(path, name));
    }

    private static void Remove(string entry)
    {
        if (Directory.Exists(entry))
            Directory.Delete(entry, recursive: true);
        else
            File.Delete(entry);
    }

    private static void Copy(string source, string target)
    {
        if (File.Exists(source))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target, overwrite: true);
            return;
        }
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            Copy(file, Path.Combine(target, Path.GetRelativePath(source, file)));
    }
}
