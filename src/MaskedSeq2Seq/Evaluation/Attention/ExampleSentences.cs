namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// Chooses the test sentences whose attention is kept: a short, a middling and a long one among those that can be
/// drawn, by their text alone, so that every run on the same test set keeps the same.
/// </summary>
internal static class ExampleSentences
{
    private const int MostTokens = 11;
    private const int MostPadding = 12;

    private static readonly double[] Quantiles = [0.1, 0.5, 0.9];

    /// <summary>The chosen sentences, by their place in the set, from the shortest.</summary>
    /// <param name="lengths">Tokens of each sentence.</param>
    public static IReadOnlyList<int> Choose(IReadOnlyList<int> lengths)
    {
        int[] drawable =
        [
            .. Enumerable.Range(0, lengths.Count).Where(i => lengths[i] is > 0 and <= MostTokens)
                .OrderBy(i => lengths[i]).ThenBy(i => i),
        ];
        return drawable.Length == 0
            ? []
            : [.. Quantiles.Select(quantile => drawable[(int)(quantile * drawable.Length)]).Distinct()];
    }

    /// <summary>
    /// The padding put behind a sentence: as much as the hardest condition does, if that can be drawn.
    /// </summary>
    /// <param name="tokens">Tokens of the sentence.</param>
    /// <param name="factors">The multiples of its width to which a batch is padded.</param>
    public static int PaddingOf(int tokens, IReadOnlyList<double> factors)
    {
        var width = tokens + 1;
        var most = factors.Count == 0 ? 1 : factors.Max();
        return Math.Clamp((int)Math.Ceiling(width * most) - width, 1, MostPadding);
    }
}
