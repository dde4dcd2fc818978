namespace MaskedSeq2Seq.Evaluation;

/// <summary>Scores of whole sets of sentences.</summary>
public static class MetricScores
{
    /// <summary>The statistics of every sentence.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="hypotheses">What was written.</param>
    /// <param name="references">What would be right, one or several for each, in the same order.</param>
    /// <exception cref="ArgumentException">There is no sentence, or the two differ in their number.</exception>
    public static double[][] Statistics(
        this IMetric metric,
        IReadOnlyList<Sentence> hypotheses,
        IReadOnlyList<IReadOnlyList<Sentence>> references)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(hypotheses);
        ArgumentNullException.ThrowIfNull(references);
        if (hypotheses.Count != references.Count || hypotheses.Count == 0)
        {
            throw new ArgumentException(
                $"{hypotheses.Count} hypotheses cannot be scored against {references.Count} references",
                nameof(references));
        }
        if (references.Any(right => right.Count == 0))
            throw new ArgumentException("a hypothesis without a reference cannot be scored", nameof(references));
        return [.. hypotheses.Zip(references, metric.Statistics)];
    }

    /// <summary>The score of a set of sentences with one or several references each.</summary>
    /// <exception cref="ArgumentException">There is no sentence, or the two differ in their number.</exception>
    public static double Score(
        this IMetric metric,
        IReadOnlyList<Sentence> hypotheses,
        IReadOnlyList<IReadOnlyList<Sentence>> references)
    {
        var sums = Sum(metric.Statistics(hypotheses, references));
        return metric.Score(sums);
    }

    /// <summary>The sum of rows of equal length.</summary>
    public static double[] Sum(IEnumerable<double[]> rows)
    {
        double[]? sums = null;
        foreach (var row in rows)
        {
            sums ??= new double[row.Length];
            for (var i = 0; i < sums.Length; i++)
                sums[i] += row[i];
        }
        return sums ?? [];
    }
}
