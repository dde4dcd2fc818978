namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// Insertions, deletions and substitutions of tokens that turn the hypotheses into the references (Levenshtein 1966),
/// for each reference token: the word error rate of speech recognition, the phoneme error rate of pronunciations.
/// </summary>
public sealed class TokenErrorRate : IMetric
{
    /// <inheritdoc/>
    public string Name => "token_error_rate";

    /// <inheritdoc/>
    public string Summary => "edits for each reference token (word or phoneme error rate), 0 is perfect";

    /// <inheritdoc/>
    public bool HigherIsBetter => false;

    /// <inheritdoc/>
    public double Score(IReadOnlyList<string[]> hypotheses, IReadOnlyList<string[]> references)
    {
        QualityMetrics.RequirePairs(hypotheses, references);
        var edits = hypotheses.Zip(references).Sum(pair => (double)Edits(pair.First, pair.Second));
        return edits / Math.Max(1, references.Sum(reference => (long)reference.Length));
    }

    private static int Edits(string[] hypothesis, string[] reference)
    {
        var row = Enumerable.Range(0, reference.Length + 1).ToArray();
        for (var i = 1; i <= hypothesis.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= reference.Length; j++)
            {
                var substituted = diagonal + (hypothesis[i - 1] == reference[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
