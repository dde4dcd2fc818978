namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// BLEU-4 of a corpus with one reference a sentence (Papineni et al. 2002), from 0 to 100, over the tokens as they are
/// given: the geometric mean of the clipped precisions of 1- to 4-grams, times the brevity penalty.
/// </summary>
/// <remarks>
/// Where no n-gram of an order matches, its precision is taken as 1 / (2ᵏ · n-grams), k counting such orders (the "exp"
/// smoothing of Chen and Cherry 2014, method 3, which sacreBLEU (Post 2018) applies by default). The
/// definition is sacreBLEU's with <c>--tokenize none</c>. Without any match, or without any hypothesis of four tokens,
/// the score is 0.
/// </remarks>
public sealed class Bleu : IMetric
{
    private const int Orders = 4;

    /// <inheritdoc/>
    public string Name => "bleu";

    /// <inheritdoc/>
    public string Summary => "corpus BLEU-4 over the task's own tokens, 0 to 100";

    /// <inheritdoc/>
    public bool HigherIsBetter => true;

    /// <inheritdoc/>
    public double Score(IReadOnlyList<string[]> hypotheses, IReadOnlyList<string[]> references)
    {
        QualityMetrics.RequirePairs(hypotheses, references);
        var (matches, totals) = (new long[Orders], new long[Orders]);
        foreach (var (hypothesis, reference) in hypotheses.Zip(references))
        {
            for (var order = 1; order <= Orders; order++)
            {
                matches[order - 1] += Matches(hypothesis, reference, order);
                totals[order - 1] += Math.Max(0, hypothesis.Length - order + 1);
            }
        }
        var written = hypotheses.Sum(hypothesis => (long)hypothesis.Length);
        var wanted = references.Sum(reference => (long)reference.Length);
        return 100 * BrevityPenalty(written, wanted) * MeanPrecision(matches, totals);
    }

    private static double BrevityPenalty(long written, long wanted) => written switch
    {
        0 => 0,
        _ when written < wanted => Math.Exp(1 - (double)wanted / written),
        _ => 1,
    };

    private static double MeanPrecision(long[] matches, long[] totals)
    {
        if (matches[0] == 0 || totals[^1] == 0)
            return 0;
        var (logarithms, smoothing) = (0.0, 1.0);
        foreach (var (matched, total) in matches.Zip(totals))
        {
            if (matched == 0)
                smoothing *= 2;
            logarithms += Math.Log((matched > 0 ? matched : 1 / smoothing) / total);
        }
        return Math.Exp(logarithms / Orders);
    }

    private static long Matches(string[] hypothesis, string[] reference, int order)
    {
        var left = new Dictionary<string, int>();
        foreach (var gram in Grams(reference, order))
            left[gram] = left.GetValueOrDefault(gram) + 1;
        var matched = 0L;
        foreach (var gram in Grams(hypothesis, order))
        {
            if (left.GetValueOrDefault(gram) is var count and > 0)
                (left[gram], matched) = (count - 1, matched + 1);
        }
        return matched;
    }

    // A token is part of a line, so a line break can stand between tokens.
    private static IEnumerable<string> Grams(string[] tokens, int order) =>
        Enumerable.Range(0, Math.Max(0, tokens.Length - order + 1))
            .Select(start => string.Join('\n', tokens, start, order));
}
