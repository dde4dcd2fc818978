namespace MaskedSeq2Seq.Evaluation;

/// <summary>The statistics of a system's sentences under a metric, laid out for adding many of them fast.</summary>
internal sealed class StatisticsTable
{
    private readonly IMetric metric;
    private readonly double[] values;
    private readonly int width;

    /// <summary>Lays out rows of equal length, one at least.</summary>
    public StatisticsTable(IMetric metric, double[][] rows)
    {
        (this.metric, width, Sentences) = (metric, rows[0].Length, rows.Length);
        values = [.. rows.SelectMany(row => row)];
    }

    /// <summary>How many sentences there are.</summary>
    public int Sentences { get; }

    /// <summary>The score of all sentences.</summary>
    public double Score() => Score(Enumerable.Range(0, Sentences).ToArray());

    /// <summary>The score of some sentences, each as often as it is named.</summary>
    public double Score(ReadOnlySpan<int> sentences)
    {
        Span<double> sums = stackalloc double[width];
        foreach (var sentence in sentences)
            AddTo(sums, sentence);
        return metric.Score(sums);
    }

    /// <summary>The scores of two systems after some of their sentences have changed sides.</summary>
    public static (double First, double Second) Exchanged(
        StatisticsTable first, StatisticsTable second, ReadOnlySpan<bool> isExchanged)
    {
        Span<double> firstSums = stackalloc double[first.width];
        Span<double> secondSums = stackalloc double[first.width];
        for (var sentence = 0; sentence < isExchanged.Length; sentence++)
        {
            first.AddTo(isExchanged[sentence] ? secondSums : firstSums, sentence);
            second.AddTo(isExchanged[sentence] ? firstSums : secondSums, sentence);
        }
        return (first.metric.Score(firstSums), second.metric.Score(secondSums));
    }

    private void AddTo(Span<double> sums, int sentence)
    {
        var row = values.AsSpan(sentence * width, width);
        for (var i = 0; i < sums.Length; i++)
            sums[i] += row[i];
    }
}
