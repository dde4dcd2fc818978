namespace MaskedSeq2Seq.Data;

/// <summary>
/// A batch as plain arrays: sentences filled up with <see cref="SpecialTokens.Padding"/> to the width of the longest.
/// Its rows are ordered by source length, longest first, as packed sequences want them. Matrices are flat, row after
/// row. B is the batch size, S the source width, T the target width, N the number of real target tokens.
/// </summary>
public sealed class PaddedBatch
{
    private PaddedBatch(int[] rows, int sourceWidth, int targetWidth, int targetTokens)
    {
        Rows = rows;
        (SourceWidth, TargetWidth) = (sourceWidth, targetWidth);
        Source = new long[rows.Length * sourceWidth];
        SourceLengths = new long[rows.Length];
        TargetInput = new long[rows.Length * targetWidth];
        TargetOutput = new long[rows.Length * targetWidth];
        TargetLengths = new long[rows.Length];
        TargetPositions = new long[targetTokens];
        Gold = new long[targetTokens];
    }

    /// <summary>The pair of the corpus that each row holds. [B]</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>How many rows there are, B.</summary>
    public int Size => Rows.Count;

    /// <summary>How many positions a source row has, S.</summary>
    public int SourceWidth { get; }

    /// <summary>How many positions a target row has, T.</summary>
    public int TargetWidth { get; }

    /// <summary>Source ids, each sentence followed by its end, then padding. [B·S]</summary>
    public long[] Source { get; }

    /// <summary>How many positions of each source row are real, the end of sentence included; at least 1. [B]</summary>
    public long[] SourceLengths { get; }

    /// <summary>What the decoder is given: the begin of sentence, then the target without the last position of
    /// <see cref="TargetOutput"/>, then padding. [B·T]</summary>
    public long[] TargetInput { get; }

    /// <summary>What the decoder is to say: the target, then the end of sentence unless it is a label, then padding.
    /// [B·T]</summary>
    public long[] TargetOutput { get; }

    /// <summary>How many positions of each target row are real, the end of sentence included; at least 1. [B]</summary>
    public long[] TargetLengths { get; }

    /// <summary>The places b·T + t of the real tokens in <see cref="TargetOutput"/>, row after row. [N]</summary>
    public long[] TargetPositions { get; }

    /// <summary>
    /// The real tokens of <see cref="TargetOutput"/>, in the order of <see cref="TargetPositions"/>. [N]
    /// </summary>
    public long[] Gold { get; }

    /// <summary>How many target tokens are real, ends of sentences included, N.</summary>
    public int TargetTokens => Gold.Length;

    /// <summary>How many source tokens are real, ends of sentences included.</summary>
    public int SourceTokens { get; private init; }

    /// <summary>Makes a batch of some pairs.</summary>
    /// <param name="corpus">Where the pairs are.</param>
    /// <param name="rows">Which pairs.</param>
    /// <param name="minimumSourceWidth">Source rows are padded to at least this width, whatever they hold.</param>
    public static PaddedBatch Create(ParallelCorpus corpus, ReadOnlySpan<int> rows, int minimumSourceWidth = 0)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var sources = corpus.Source;
        int sourceWidth = 0, targetWidth = 0, sourceTokens = 0, targetTokens = 0;
        foreach (var row in rows)
        {
            var (source, target) = (sources.Length(row) + 1, corpus.TargetPositions(row));
            (sourceWidth, targetWidth) = (Math.Max(sourceWidth, source), Math.Max(targetWidth, target));
            (sourceTokens, targetTokens) = (sourceTokens + source, targetTokens + target);
        }
        var batch = new PaddedBatch(
            LongestFirst(sources, rows), Math.Max(sourceWidth, minimumSourceWidth), targetWidth, targetTokens)
        {
            SourceTokens = sourceTokens,
        };
        batch.FillSource(sources);
        batch.FillTarget(corpus);
        return batch;
    }

    /// <summary>Some of the rows, as wide as they are here.</summary>
    /// <param name="rows">Which rows, in their order.</param>
    public PaddedBatch Take(IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var part = new PaddedBatch(
            [.. rows.Select(row => Rows[row])], SourceWidth, TargetWidth, rows.Sum(row => (int)TargetLengths[row]))
        {
            SourceTokens = rows.Sum(row => (int)SourceLengths[row]),
        };
        for (var b = 0; b < rows.Count; b++)
            part.CopyRow(b, this, rows[b]);
        part.FindTargetTokens();
        return part;
    }

    private static int[] LongestFirst(SentenceStore sources, ReadOnlySpan<int> rows)
    {
        // Length and place in one number each: equally long rows stay in the order in which they came.
        var keys = new ulong[rows.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = ((ulong)(int.MaxValue - sources.Length(rows[i])) << 32) | (uint)i;
        Array.Sort(keys);
        var ordered = new int[rows.Length];
        for (var i = 0; i < keys.Length; i++)
            ordered[i] = rows[(int)(uint)keys[i]];
        return ordered;
    }

    private void FillSource(SentenceStore sources)
    {
        for (var b = 0; b < Size; b++)
        {
            var sentence = sources[Rows[b]];
            var row = Source.AsSpan(b * SourceWidth, SourceWidth);
            Widen(sentence, row);
            row[sentence.Length] = SpecialTokens.EndOfSentence;
            SourceLengths[b] = sentence.Length + 1;
        }
    }

    private void FillTarget(ParallelCorpus corpus)
    {
        for (var b = 0; b < Size; b++)
        {
            var sentence = corpus.Target[Rows[b]];
            var length = corpus.TargetPositions(Rows[b]);
            var input = TargetInput.AsSpan(b * TargetWidth, TargetWidth);
            var output = TargetOutput.AsSpan(b * TargetWidth, TargetWidth);
            input[0] = SpecialTokens.BeginOfSentence;
            Widen(sentence[..(length - 1)], input[1..]);
            Widen(sentence, output);
            if (corpus.EndsTargets)
                output[sentence.Length] = SpecialTokens.EndOfSentence;
            TargetLengths[b] = length;
        }
        FindTargetTokens();
    }

    private void CopyRow(int b, PaddedBatch other, int row)
    {
        (SourceLengths[b], TargetLengths[b]) = (other.SourceLengths[row], other.TargetLengths[row]);
        other.Source.AsSpan(row * SourceWidth, SourceWidth).CopyTo(Source.AsSpan(b * SourceWidth));
        other.TargetInput.AsSpan(row * TargetWidth, TargetWidth).CopyTo(TargetInput.AsSpan(b * TargetWidth));
        other.TargetOutput.AsSpan(row * TargetWidth, TargetWidth).CopyTo(TargetOutput.AsSpan(b * TargetWidth));
    }

    private void FindTargetTokens()
    {
        var n = 0;
        for (var b = 0; b < Size; b++)
            for (var t = b * TargetWidth; t < b * TargetWidth + TargetLengths[b]; t++, n++)
                (TargetPositions[n], Gold[n]) = (t, TargetOutput[t]);
    }

    // Rows start out as zeros, and 0 is padding.
    private static void Widen(ReadOnlySpan<int> ids, Span<long> row)
    {
        for (var i = 0; i < ids.Length; i++)
            row[i] = ids[i];
    }
}
