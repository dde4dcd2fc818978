using MaskedSeq2Seq.Cli.Verbs;
using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Cli.Scoring;

/// <summary>Sentences and references as they lie in files, a sentence a line.</summary>
/// <param name="terminal">Where <c>-</c> is read.</param>
/// <param name="cancellation">Ends waiting for it.</param>
internal sealed class ScoredFiles(Terminal terminal, CancellationToken cancellation)
{
    /// <summary>The lines of a file.</summary>
    /// <exception cref="InputException">It cannot be read, or it is empty.</exception>
    public Sentence[] Read(string path)
    {
        using var text = Lines.Open(terminal, path, cancellation);
        Sentence[] lines = [.. text.Read().Select(Sentence.OfWords)];
        return lines.Length > 0 ? lines : throw new InputException("there is no line to score", path);
    }

    /// <summary>The lines of a file that has to have as many as another.</summary>
    /// <exception cref="InputException">It cannot be read, or it has more lines or less.</exception>
    public Sentence[] Read(string path, string other, int count)
    {
        var lines = Read(path);
        return lines.Length == count
            ? lines
            : throw new InputException(
                $"{lines.Length} lines, but {other} has {count}: line by line they must belong together", path);
    }

    /// <summary>The references of each sentence.</summary>
    /// <param name="paths">Files with a line for each sentence.</param>
    /// <param name="tabs">Whether tabs part several references in a line.</param>
    /// <param name="other">What the sentences' file is called.</param>
    /// <param name="count">How many sentences there are.</param>
    public IReadOnlyList<IReadOnlyList<Sentence>> References(
        IReadOnlyList<string> paths, bool tabs, string other, int count)
    {
        var files = paths.Select(path => Read(path, other, count)).ToArray();
        IEnumerable<Sentence> Cut(Sentence line) => tabs ? line.Text.Split('\t').Select(Sentence.OfWords) : [line];
        return [.. Enumerable.Range(0, count).Select(line => files.SelectMany(file => Cut(file[line])).ToArray())];
    }
}
