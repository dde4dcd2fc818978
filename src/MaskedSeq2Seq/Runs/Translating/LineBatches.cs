using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Runs;

/// <summary>Which lines are translated together.</summary>
/// <param name="sources">The lines as token ids.</param>
/// <param name="lines">How many of them, from the first.</param>
/// <param name="mostLines">The most lines in a batch.</param>
/// <param name="hypotheses">How many hypotheses of each line are followed at a time.</param>
internal sealed class LineBatches(SentenceStore sources, int lines, int mostLines, int hypotheses)
{
    // So many positions of source and beams at a time, that a batch of very long lines does not fill the memory.
    private const int MostPositions = 1 << 16;

    /// <summary>Lines as a model wants them that is to answer each as if it were alone, the longest first.</summary>
    /// <param name="paddingIsHidden">Whether the model sees nothing of padding.</param>
    public IEnumerable<int[]> WithoutInfluence(bool paddingIsHidden) =>
        paddingIsHidden ? OfSimilarLength() : OfEqualLength();

    /// <summary>Lines of the same number of tokens together, so that there is no padding; the longest first.</summary>
    private IEnumerable<int[]> OfEqualLength() =>
        from line in Enumerable.Range(0, lines)
        group line by Width(line) into equal
        orderby equal.Key descending
        from rows in equal.Chunk(MostOf(equal.Key))
        select rows;

    /// <summary>Lines of about the same number of tokens together, with little padding; the longest first.</summary>
    private IEnumerable<int[]> OfSimilarLength()
    {
        var sorted = Enumerable.Range(0, lines).OrderByDescending(Width).ToArray();
        for (int start = 0, count; start < sorted.Length; start += count)
        {
            count = Math.Min(MostOf(Width(sorted[start])), sorted.Length - start);
            yield return sorted[start..(start + count)];
        }
    }

    /// <summary>Lines as they come, shorter ones padded to the longest beside them.</summary>
    public IEnumerable<int[]> Mixed()
    {
        var (rows, widest) = (new List<int>(), 0);
        for (var line = 0; line < lines; line++)
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
