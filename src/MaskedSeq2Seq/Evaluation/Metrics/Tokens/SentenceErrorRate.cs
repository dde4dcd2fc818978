namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// The share of sentences that equal none of their references, in [0, 1]; where a sentence is a word and its tokens are
/// phones, the word error rate of pronunciations.
/// </summary>
public sealed class SentenceErrorRate : IMetric
{
    /// <summary>Under its general name.</summary>
    public SentenceErrorRate()
        : this("sentence_error_rate", "share of sentences that equal no reference, 0 to 1")
    {
    }

    private SentenceErrorRate(string name, string summary) => (Name, Summary) = (name, summary);

    /// <summary>The same under the name by which it is known where each line is a word and how it is spoken.</summary>
    public static SentenceErrorRate OfPronouncedWords { get; } =
        new("word_error_rate", "share of words that are pronounced like no reference, each line a word, 0 to 1");

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Title => Name.Replace('_', ' ');

    /// <inheritdoc/>
    public string Summary { get; }

    /// <inheritdoc/>
    public bool HigherIsBetter => false;

    /// <inheritdoc/>
    public bool IsShare => true;

    /// <inheritdoc/>
    public string Options => "case:mixed|tok:none";

    /// <inheritdoc/>
    public double[] Statistics(Sentence hypothesis, IReadOnlyList<Sentence> references) =>
        [ExactMatch.IsRight(hypothesis, references) ? 0 : 1, 1];

    /// <inheritdoc/>
    public double Score(ReadOnlySpan<double> sums) => sums[0] / sums[1];
}
