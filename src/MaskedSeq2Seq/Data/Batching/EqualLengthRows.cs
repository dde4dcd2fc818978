namespace MaskedSeq2Seq.Data;

/// <summary>Puts together pairs that can share a batch without any padding in their sources.</summary>
public static class EqualLengthRows
{
    /// <summary>Cuts pairs into groups, the shortest sources first.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="rows">Which of its pairs.</param>
    /// <param name="size">The most pairs of a group.</param>
    /// <returns>Groups of pairs whose sources are equally long, each in the order in which they came.</returns>
    public static IEnumerable<int[]> Cut(ParallelCorpus corpus, IEnumerable<int> rows, int size)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return rows.GroupBy(corpus.Source.Length).OrderBy(equal => equal.Key).SelectMany(equal => equal.Chunk(size));
    }
}
