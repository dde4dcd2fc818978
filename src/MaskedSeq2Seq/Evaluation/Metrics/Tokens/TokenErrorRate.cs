namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// Insertions, deletions and substitutions of tokens that turn the hypotheses into the references (Levenshtein 1966),
/// for each reference token: the word error rate of speech recognition, the phone error rate of pronunciations.
/// </summary>
/// <remarks>
/// Of several references the nearest counts, with its edits and its length; of equally near ones the longest.
/// </remarks>
public sealed class TokenErrorRate : IMetric
{
    /// <summary>Under its general name.</summary>
    public TokenErrorRate()
        : this("token_error_rate", "edits for each reference token (word error rate of speech), 0 is perfect")
    {
    }

    private TokenErrorRate(string name, string summary) => (Name, Summary) = (name, summary);

    /// <summary>The same under the name by which it is known where tokens are phones.</summary>
    public static TokenErrorRate OfPhones { get; } =
        new("phone_error_rate", "edits for each phone of the nearest pronunciation, 0 is perfect");

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
    public double[] Statistics(Sentence hypothesis, IReadOnlyList<Sentence> references)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        var (edits, length) = references
            .Select(reference => (Levenshtein.Distance(hypothesis.Tokens, reference.Tokens), reference.Tokens.Count))
            .MinBy(near => (near.Item1, -near.Count));
        return [edits, length];
    }

    /// <inheritdoc/>
    public double Score(ReadOnlySpan<double> sums) => sums[0] / Math.Max(1, sums[1]);
}
