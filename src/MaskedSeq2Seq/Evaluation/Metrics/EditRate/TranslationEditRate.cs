namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// TER (Snover et al. 2006), 0 for perfect: insertions, deletions, substitutions and shifts of words that turn
/// hypotheses into references, for each hundred reference words. Of several references the nearest gives the edits, and
/// all give their mean length.
/// </summary>
/// <remarks>The figures are those of sacreBLEU 2 (Post 2018) for the same signature.</remarks>
/// <param name="settings">What is done to the text before.</param>
public sealed class TranslationEditRate(EditRateSettings settings) : IMetric
{
    private readonly TercomText text = new(settings);

    /// <inheritdoc/>
    public string Name => "ter";

    /// <inheritdoc/>
    public string Title => "TER";

    /// <inheritdoc/>
    public string Summary => "edits and shifts for each 100 reference words, 0 is perfect";

    /// <inheritdoc/>
    public bool HigherIsBetter => false;

    /// <inheritdoc/>
    public bool IsShare => false;

    /// <inheritdoc/>
    public string Options =>
        $"case:{(settings.CaseSensitive ? "mixed" : "lc")}|tok:tercom|norm:{(settings.Normalized ? "yes" : "no")}"
        + $"|punct:{(settings.NoPunctuation ? "no" : "yes")}|asian:{(settings.AsianSupport ? "yes" : "no")}";

    /// <summary>The edits to the nearest reference, and the mean length of the references.</summary>
    public double[] Statistics(Sentence hypothesis, IReadOnlyList<Sentence> references)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        var written = text.Words(hypothesis.Text);
        string[][] right = [.. references.Select(reference => text.Words(reference.Text))];
        return
        [
            right.Min(words => ShiftSearch.Edits(written, words)),
            (double)right.Sum(words => words.Length) / right.Length,
        ];
    }

    /// <inheritdoc/>
    public double Score(ReadOnlySpan<double> sums) => sums switch
    {
        [var edits, > 0 and var length] => 100 * (edits / length),
        [> 0, _] => 100,
        _ => 0,
    };
}
