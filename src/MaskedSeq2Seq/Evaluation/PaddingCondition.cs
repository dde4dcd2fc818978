using System.Globalization;
using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>How much padding stands beside a sentence when the model reads it.</summary>
public sealed record PaddingCondition
{
    private readonly Func<ParallelCorpus, int, int, IEnumerable<PaddedBatch>> batches;

    private PaddingCondition(string name, Func<ParallelCorpus, int, int, IEnumerable<PaddedBatch>> batches) =>
        (Name, this.batches) = (name, batches);

    /// <summary>
    /// No padding: each sentence as if it were alone. To be fast, sentences of equal source length share a batch, which
    /// is the same up to the rounding of floating-point sums.
    /// </summary>
    public static PaddingCondition Alone { get; } = new("alone", EqualLengths);

    /// <summary>Batches in the order of the file, so of mixed lengths, padded to their longest sentence.</summary>
    public static PaddingCondition Mixed { get; } =
        new("mixed", (corpus, count, size) => InOrder(corpus, count, size, factor: 1));

    /// <summary>What results and tables call it: <c>alone</c>, <c>mixed</c>, <c>padded_x2</c>.</summary>
    public string Name { get; }

    /// <summary>The mixed batches, with the source padded further.</summary>
    /// <param name="factor">The multiple of its width to which each batch is padded.</param>
    public static PaddingCondition Padded(double factor) => new(
        string.Create(CultureInfo.InvariantCulture, $"padded_x{factor}"),
        (corpus, count, size) => InOrder(corpus, count, size, factor));

    /// <summary>All conditions that settings ask for; <see cref="Alone"/> is the first.</summary>
    public static IReadOnlyList<PaddingCondition> For(EvaluationSettings settings) =>
        [Alone, Mixed, .. settings.PaddingFactors.Select(Padded)];

    /// <summary>The batches in which a model meets a corpus.</summary>
    /// <param name="corpus">The pairs.</param>
    /// <param name="count">How many of them, from the first.</param>
    /// <param name="batchSize">The most pairs in a batch.</param>
    public IEnumerable<PaddedBatch> Batches(ParallelCorpus corpus, int count, int batchSize) =>
        batches(corpus, count, batchSize);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static IEnumerable<PaddedBatch> EqualLengths(ParallelCorpus corpus, int count, int size) =>
        EqualLengthRows.Cut(corpus, Enumerable.Range(0, count), size).Select(rows => PaddedBatch.Create(corpus, rows));

    private static IEnumerable<PaddedBatch> InOrder(ParallelCorpus corpus, int count, int size, double factor) =>
        FixedOrderBatches.Of(corpus, count, size, width => (int)Math.Ceiling(width * factor));
}
