namespace MaskedSeq2Seq.Data;

/// <summary>Reads pairs of lines one by one, wherever they lie.</summary>
internal abstract class PairReader : IDisposable
{
    /// <summary>The source text of the current pair; valid until the next <see cref="Read"/>.</summary>
    public abstract ReadOnlySpan<char> Source { get; }

    /// <summary>The target text of the current pair; valid until the next <see cref="Read"/>.</summary>
    public abstract ReadOnlySpan<char> Target { get; }

    /// <summary>The file of the source, as messages name it.</summary>
    public abstract string SourceFile { get; }

    /// <summary>The file of the target, as messages name it.</summary>
    public abstract string TargetFile { get; }

    /// <summary>The line of the current pair, counted from 1.</summary>
    public abstract long Line { get; }

    /// <summary>Opens the files that the settings name.</summary>
    /// <param name="root">The folder that they are relative to.</param>
    /// <param name="files">The files.</param>
    /// <param name="section">What the settings call them: <c>train</c>.</param>
    /// <exception cref="InputException">None is named, or one is missing.</exception>
    public static PairReader Open(string root, CorpusSettings files, string section) => files switch
    {
        { Tsv: { } tsv, Source: null, Target: null } =>
            new TsvPairReader(OpenLines(root, tsv, section), files.SourceColumn, files.TargetColumn),
        { Tsv: null, Source: { } source, Target: { } target } => OpenParallel(root, source, target, section),
        _ => throw new InputException(
            $"data.{section} must name its text: either source and target (two files with a sentence a line) "
            + "or tsv (one file with columns)"),
    };

    /// <summary>Goes to the next pair.</summary>
    /// <returns>False if there is none.</returns>
    /// <exception cref="InputException">The files cannot be read as pairs; the message names the line.</exception>
    public abstract bool Read();

    /// <inheritdoc/>
    public abstract void Dispose();

    private static ParallelPairReader OpenParallel(string root, string source, string target, string section)
    {
        var sourceLines = OpenLines(root, source, section);
        try
        {
            return new ParallelPairReader(sourceLines, OpenLines(root, target, section));
        }
        catch
        {
            sourceLines.Dispose();
            throw;
        }
    }

    private static Utf8LineReader OpenLines(string root, string file, string section)
    {
        var path = Path.Combine(root, file);
        if (File.Exists(path) || Directory.Exists(path))
            return new Utf8LineReader(path, Short(path));
        throw new InputException(Path.IsPathRooted(file)
            ? $"there is no file `{file}`, which data.{section} names"
            : $"there is no file `{file}` in the data root `{Path.GetFullPath(root)}`, but data.{section} names it: "
                + "correct the name, or the root with --data-root");
    }

    // What lies below the current folder is named from there, as a user would.
    private static string Short(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
