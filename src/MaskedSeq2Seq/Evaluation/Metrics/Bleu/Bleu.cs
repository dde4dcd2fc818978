using System.Globalization;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// BLEU-4 of a corpus (Papineni et al. 2002), from 0 to 100: the geometric mean of the clipped precisions of 1- to
/// 4-grams, times the brevity penalty; of several references, an n-gram counts as often as the one that has it most
/// often, and the length is that of the reference nearest in length (of two, the shorter).
/// </summary>
/// <remarks>The figures are those of sacreBLEU 2 (Post 2018) for the same signature.</remarks>
public sealed class Bleu : IMetric
{
    private const int Orders = 4;
    private const int Lengths = 2;

    private readonly BleuSettings settings;
    private readonly Func<string, string[]> cut;

    /// <summary>Creates the metric.</summary>
    /// <param name="settings">The tokenizer, the smoothing and so on.</param>
    /// <exception cref="InputException">There is no such tokenizer.</exception>
    public Bleu(BleuSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (this.settings, cut) = (settings, BleuTokenizers.Create(settings.Tokenizer));
    }

    /// <inheritdoc/>
    public string Name => "bleu";

    /// <inheritdoc/>
    public string Title => "BLEU";

    /// <inheritdoc/>
    public string Summary => "corpus BLEU-4, 0 to 100";

    /// <inheritdoc/>
    public bool HigherIsBetter => true;

    /// <inheritdoc/>
    public bool IsShare => false;

    /// <inheritdoc/>
    public string Options =>
        $"case:{(settings.Lowercase ? "lc" : "mixed")}|eff:{(settings.EffectiveOrder ? "yes" : "no")}"
        + $"|tok:{settings.Tokenizer}|smooth:{settings.Smoothing.Signature}";

    /// <summary>The lengths of hypothesis and reference, then the matches and the n-grams of each order.</summary>
    public double[] Statistics(Sentence hypothesis, IReadOnlyList<Sentence> references)
    {
        var written = Words(hypothesis);
        string[][] right = [.. references.Select(Words)];
        var statistics = new double[Lengths + 2 * Orders];
        statistics[0] = written.Length;
        statistics[1] = right.Select(words => words.Length)
            .MinBy(length => (Math.Abs(length - written.Length), length));
        for (var order = 1; order <= Orders; order++)
        {
            var wanted = NGrams.Union(right.Select(words => NGrams.Count(words, order)));
            statistics[Lengths + order - 1] = NGrams.Common(NGrams.Count(written, order), wanted);
            statistics[Lengths + Orders + order - 1] = NGrams.Total(written.Length, order);
        }
        return statistics;
    }

    /// <inheritdoc/>
    public double Score(ReadOnlySpan<double> sums)
    {
        var precisions = Precisions(sums, out var orders).AsSpan()[..orders];
        if (orders == 0 || precisions.Contains(0))
            return 0;
        var logarithms = 0.0;
        foreach (var precision in precisions)
            logarithms += Math.Log(precision);
        return BrevityPenalty(sums) * Math.Exp(logarithms / orders);
    }

    /// <inheritdoc/>
    public string Details(ReadOnlySpan<double> sums)
    {
        var precisions = string.Join('/', Precisions(sums, out _).Select(one => RoundedNumber.Format(one, 1)));
        var ratio = sums[1] > 0 ? sums[0] / sums[1] : 0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{precisions} (BP = {RoundedNumber.Format(BrevityPenalty(sums), 3)} "
            + $"ratio = {RoundedNumber.Format(ratio, 3)} hyp_len = {sums[0]} ref_len = {sums[1]})");
    }

    private string[] Words(Sentence sentence)
    {
        var text = settings.Lowercase ? LowerCase.Of(sentence.Text) : sentence.Text;
        return cut(ScoredText.TrimEnd(text));
    }

    /// <summary>The precision of each order in percent.</summary>
    /// <param name="sums">The sums of statistics.</param>
    /// <param name="orders">How many of them count; 0 if nothing matches at all.</param>
    private double[] Precisions(ReadOnlySpan<double> sums, out int orders)
    {
        var precisions = new double[Orders];
        var matches = sums.Slice(Lengths, Orders);
        var totals = sums.Slice(Lengths + Orders, Orders);
        orders = matches.ContainsAnyExcept(0) ? Orders : 0;
        var unmatched = 0;
        for (var order = 1; orders > 0 && order <= Orders; order++)
        {
            var added = settings.Smoothing.Added(order);
            var (matched, total) = (matches[order - 1] + added, totals[order - 1] + added);
            if (total == 0)
                break;
            if (settings.EffectiveOrder)
                orders = order;
            if (matched == 0)
                matched = settings.Smoothing.InsteadOfNone(++unmatched);
            precisions[order - 1] = 100 * matched / total;
        }
        return precisions;
    }

    private static double BrevityPenalty(ReadOnlySpan<double> sums) => sums[0] switch
    {
        var written when written >= sums[1] => 1,
        0 => 0,
        var written => Math.Exp(1 - sums[1] / written),
    };
}
