using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Runs;

/// <summary>Which lines are translated together.</summary>
/// <param name="sources">The lines as token ids.</param>
/// <param name="mostLines">The most lines in a batch.</param>
/// <param name="hypotheses">How many hypotheses of each line are followed at a time.</param>
internal sealed class LineBatches(SentenceStore sources, int mostLines, int hypotheses)
{
    // So many positions of source and beams at a time, that a batch of very long lines does not fill the memory.
    private const int MostPositions = 1 << 16;

    /// <summary>Lines of the same number of tokens together, so that there is no padding; the longest first.</summary>
    public IEnumerable<int[]> OfEqualLength() =>
        from line in Enumerable.Range(0, sources.Count)
        group line by Width(line) into equal
        orderby equal.Key descending
        from rows in equal.Chunk(MostOf(equal.Key))
        select rows;

    /// <summary>Lines of about the same number of tokens together, with little padding; the longest first.</summary>
    public IEnumerable<int[]> OfSimilarLength()
    {
        var lines = Enumerable.Range(0, sources.Count).OrderByDescending(Width).ToArray();
        for (int start = 0, count; start < lines.Length; start += count)
        {
            count = Math.Min(MostOf(Width(lines[start])), lines.Length - start);
            yield return lines[start..(start + count)];
        }
    }

    /// <summary>Lines as they come, shorter ones padded to the longest beside them.</summary>
    public IEnumerable<int[]> Mixed()
    {
        var (rows, widest) = (new List<int>(), 0);
        for (var line = 0; line < sources.Count; line++)
        {
            var width = Math.Max(widest, Width(line));
            var positions = (long)width * hypotheses * (rows.Count + 1);
            if (rows.Count > 0 && (rows.Count == mostLines || positions > MostPositions))
            {
                yield return [.. rows];
                rows.Clear();
                width = Width(line);
            }
            rows.Add(line);
            widest = width;
        }
        if (rows.Count > 0)
            yield return [.. rows];
    }

    private int MostOf(int width) => Math.Clamp(MostPositions / (width * hypotheses), 1, mostLines);

    // The end of the sentence is a token too.
    private int Width(int line) => sources.Length(line) + 1;
}
