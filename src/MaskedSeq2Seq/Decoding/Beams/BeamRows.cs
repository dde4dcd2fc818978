namespace MaskedSeq2Seq.Decoding;

/// <summary>
/// Which hypothesis stands in which row of the batch. The rows of a sentence lie together. Those of hypotheses that
/// have ended stay, unheard, until they are a quarter of all; then the batch is laid out anew without them, for moving
/// what is remembered of the source costs more than a few idle rows.
/// </summary>
internal sealed class BeamRows
{
    private BeamRow[] rows;

    /// <summary>Gives every sentence one row.</summary>
    public BeamRows(IEnumerable<Beam> beams) => rows = [.. beams.Select(beam => new BeamRow(beam, beam.Live[0]))];

    /// <summary>What stands in each row.</summary>
    public IReadOnlyList<BeamRow> All => rows;

    /// <summary>The last token of each row. [R]</summary>
    public long[] Tokens => Array.ConvertAll(rows, row => (long)(row.Draft ?? Draft.Empty).Token);

    /// <summary>Lets every sentence go on, and gives its hypotheses their rows for the next step.</summary>
    /// <param name="step">What each row can go on with.</param>
    /// <returns>Where each new row comes from; null when every sentence is done.</returns>
    public RowMoves? Advance(StepCandidates step)
    {
        var sentences = Sentences().ToList();
        foreach (var (beam, places) in sentences)
            beam.Advance(places.AsSpan(0, beam.Live.Count), step);
        var live = sentences.Sum(sentence => sentence.Beam.Live.Count);
        if (live == 0)
            return null;
        var isTight = sentences.Any(sentence => sentence.Beam.Live.Count > sentence.Places.Length);
        return isTight || live * 4 <= rows.Length * 3 ? LayOut(sentences) : FillIn(sentences);
    }

    private RowMoves LayOut(List<(Beam Beam, int[] Places)> sentences)
    {
        rows = [.. sentences.SelectMany(one => one.Beam.Live.Select(draft => new BeamRow(one.Beam, draft)))];
        return new RowMoves(Array.ConvertAll(rows, row => (long)row.Draft!.Row), IsNewLayout: true);
    }

    private RowMoves FillIn(List<(Beam Beam, int[] Places)> sentences)
    {
        var from = new long[rows.Length];
        foreach (var (beam, places) in sentences)
        {
            for (var i = 0; i < places.Length; i++)
            {
                var draft = i < beam.Live.Count ? beam.Live[i] : null;
                rows[places[i]] = new BeamRow(beam, draft);
                from[places[i]] = draft?.Row ?? places[i];
            }
        }
        return new RowMoves(from, IsNewLayout: false);
    }

    private IEnumerable<(Beam Beam, int[] Places)> Sentences()
    {
        for (int start = 0, end; start < rows.Length; start = end)
        {
            end = start + 1;
            while (end < rows.Length && ReferenceEquals(rows[end].Beam, rows[start].Beam))
                end++;
            yield return (rows[start].Beam, [.. Enumerable.Range(start, end - start)]);
        }
    }
}
