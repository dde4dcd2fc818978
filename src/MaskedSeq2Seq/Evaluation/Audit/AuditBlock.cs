using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>Some sentences, and every batch in which an audit has a model read them.</summary>
/// <param name="Rows">The sentences.</param>
/// <param name="Readings">
/// The batches, each with all of the sentences, each under a condition of its own; made when they are asked for.
/// </param>
internal sealed record AuditBlock(int[] Rows, IEnumerable<AuditReading> Readings)
{
    // Enough rows for the matrix products of a batch to be cut otherwise than those of a single sentence.
    private const int RowsToRound = 8;

    /// <summary>Whether all of its sentences are equally long, so that they can be read without any padding.</summary>
    public required bool HasEqualLengths { get; init; }

    /// <summary>How many batches there are.</summary>
    public required int Count { get; init; }

    /// <summary>
    /// The blocks of an audit. Only sentences of one length can share a batch in which all have exactly so many
    /// positions of padding, so these come first; then the same sentences in batches of mixed lengths.
    /// </summary>
    /// <param name="pairs">The corpus.</param>
    /// <param name="rows">Which of its sentences.</param>
    /// <param name="settings">How far to pad.</param>
    /// <param name="batchSize">The most sentences in a batch.</param>
    public static IEnumerable<AuditBlock> Cut(
        ParallelCorpus pairs, int[] rows, AuditSettings settings, int batchSize)
    {
        var equal =
            from chunk in EqualLengthRows.Cut(pairs, rows, batchSize)
            select new AuditBlock(chunk, settings.ExtraPositions.Select(extra => Padded(pairs, chunk, extra)))
            {
                HasEqualLengths = true,
                Count = settings.ExtraPositions.Count,
            };
        var mixed =
            from chunk in rows.Chunk(batchSize)
            select new AuditBlock(chunk, Mixed(pairs, chunk)) { HasEqualLengths = false, Count = 1 };
        return equal.Concat(mixed);
    }

    /// <summary>
    /// The sentences without any padding, so that what changes in them is rounding; repeated until there are enough
    /// to be computed in another order than a single one.
    /// </summary>
    /// <param name="pairs">The corpus.</param>
    /// <param name="rows">Sentences of equal length.</param>
    public static PaddedBatch WithoutPadding(ParallelCorpus pairs, int[] rows) => PaddedBatch.Create(
        pairs, [.. Enumerable.Range(0, Math.Max(rows.Length, RowsToRound)).Select(i => rows[i % rows.Length])]);

    private static IEnumerable<AuditReading> Mixed(ParallelCorpus pairs, int[] rows)
    {
        yield return new AuditReading(null, PaddedBatch.Create(pairs, rows));
    }

    private static AuditReading Padded(ParallelCorpus pairs, int[] rows, int extra) =>
        new(extra, PaddedBatch.Create(pairs, rows, 1 + pairs.Source.Length(rows[0]) + extra));
}

/// <summary>A batch of an audit.</summary>
/// <param name="ExtraPositions">How much padding every row has; null for a batch of mixed lengths.</param>
/// <param name="Batch">The batch.</param>
internal sealed record AuditReading(int? ExtraPositions, PaddedBatch Batch);
