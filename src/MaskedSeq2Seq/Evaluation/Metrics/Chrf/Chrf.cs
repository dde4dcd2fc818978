namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// chrF (Popović 2015) and chrF++ (Popović 2017), from 0 to 100: the F-score of n-grams of characters, and for chrF++
/// of words. Of several references the one with the highest score for the sentence counts.
/// </summary>
/// <remarks>The figures are those of sacreBLEU 2 (Post 2018) for the same signature.</remarks>
/// <param name="settings">The orders and so on.</param>
public sealed class Chrf(ChrfSettings settings) : IMetric
{
    private const int CountsOfAnOrder = 3;
    private const double Epsilon = 1e-16;
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /// <inheritdoc/>
    public string Name => "chrf" + Pluses;

    /// <inheritdoc/>
    public string Title => $"chrF{settings.Beta}{Pluses}";

    /// <inheritdoc/>
    public string Summary => settings.WordOrder == 0
        ? "F-score of character n-grams, 0 to 100"
        : "F-score of character and word n-grams, 0 to 100";

    /// <inheritdoc/>
    public bool HigherIsBetter => true;

    /// <inheritdoc/>
    public bool IsShare => false;

    /// <inheritdoc/>
    public string Options =>
        $"case:{(settings.Lowercase ? "lc" : "mixed")}|eff:{(settings.EpsilonSmoothing ? "no" : "yes")}"
        + $"|nc:{settings.CharacterOrder}|nw:{settings.WordOrder}|space:{(settings.Whitespace ? "yes" : "no")}";

    private string Pluses => new('+', settings.WordOrder);

    /// <summary>For each order, the n-grams of the hypothesis and of the reference, and those in both.</summary>
    public double[] Statistics(Sentence hypothesis, IReadOnlyList<Sentence> references)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        var written = Counts(hypothesis.Text);
        return references
            .Select(reference => Compare(written, Counts(reference.Text)))
            .MaxBy(statistics => Score(statistics))!;
    }

    /// <inheritdoc/>
    public double Score(ReadOnlySpan<double> sums)
    {
        var (precisions, recalls, scores, effective) = (0.0, 0.0, 0.0, 0);
        for (; !sums.IsEmpty; sums = sums[CountsOfAnOrder..])
        {
            var (written, wanted, common) = (sums[0], sums[1], sums[2]);
            var precision = written > 0 ? common / written : Epsilon;
            var recall = wanted > 0 ? common / wanted : Epsilon;
            scores += F(precision, recall, otherwise: Epsilon);
            if (written > 0 && wanted > 0)
                (precisions, recalls, effective) = (precisions + precision, recalls + recall, effective + 1);
        }
        if (settings.EpsilonSmoothing)
            return 100 * scores / (settings.CharacterOrder + settings.WordOrder);
        return effective == 0 ? 0 : 100 * F(precisions / effective, recalls / effective, otherwise: 0);
    }

    private double F(double precision, double recall, double otherwise)
    {
        var weight = Math.Pow(settings.Beta, 2);
        var both = weight * precision + recall;
        return both > 0 ? (1 + weight) * precision * recall / both : otherwise;
    }

    private Dictionary<string, int>[] Counts(string line)
    {
        var text = settings.Lowercase ? LowerCase.Of(line) : line;
        var words = ScoredText.Words(text);
        var characters = ScoredText.Characters(settings.Whitespace ? text : string.Concat(words));
        string[] parted = settings.WordOrder == 0 ? [] : [.. words.SelectMany(PartPunctuation)];
        return
        [
            .. Enumerable.Range(1, settings.CharacterOrder).Select(order => NGrams.Count(characters, order)),
            .. Enumerable.Range(1, settings.WordOrder).Select(order => NGrams.Count(parted, order)),
        ];
    }

    private static double[] Compare(Dictionary<string, int>[] written, Dictionary<string, int>[] wanted) =>
    [
        .. written.Zip(wanted).SelectMany(order => new double[]
        {
            order.Second.Count == 0 ? 0 : order.First.Values.Sum(),
            order.Second.Values.Sum(),
            NGrams.Common(order.First, order.Second),
        }),
    ];

    // Only one mark is parted from a word, the one at its end if there is one at both: so is the metric defined.
    private static string[] PartPunctuation(string word)
    {
        if (ScoredText.Characters(word).Length == 1)
            return [word];
        if (Punctuation.Contains(word[^1], StringComparison.Ordinal))
            return [word[..^1], word[^1..]];
        return Punctuation.Contains(word[0], StringComparison.Ordinal) ? [word[..1], word[1..]] : [word];
    }
}
