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

    /// <summary>Lines of the same number of tokens together, so that there is no padding.</summary>
    public IEnumerable<int[]> OfEqualLength() =>
        from line in Enumerable.Range(0, sources.Count)
        group line by Width(line) into equal
        orderby equal.Key
        from rows in equal.Chunk(Math.Clamp(MostPositions / (equal.Key * hypotheses), 1, mostLines))
        select rows;

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

    // The end of the sentence is a token too.
    private int Width(int line) => sources.Length(line) + 1;
}
