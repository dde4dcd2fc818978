namespace MaskedSeq2Seq.Cli.Bundling;

/// <summary>The program's source, in the middle of which it was built.</summary>
/// <param name="Root">The folder of the solution.</param>
internal sealed record Checkout(string Root)
{
    private const string Solution = "MaskedSeq2Seq.sln";

    /// <summary>The project that is published.</summary>
    public string Project => this["bundle/Bundle.csproj"];

    /// <summary>Where the build puts what it makes on the way; ignored by git, and kept for the next time.</summary>
    public string Artifacts => this["artifacts/bundle"];

    /// <summary>The path of something in it.</summary>
    public string this[string name] => Path.Combine(Root, name.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Looks for it in a folder and in those around it.</summary>
    /// <param name="start">Where to begin, such as the program's own folder.</param>
    /// <exception cref="InputException">There is none.</exception>
    public static Checkout Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
                return new Checkout(folder.FullName);
        throw new InputException(
            "a bundle is made from the program's source, which is not around this program: run ./m2s bundle in a "
            + "checkout of MaskedSeq2Seq, on a machine with the .NET SDK");
    }
}
