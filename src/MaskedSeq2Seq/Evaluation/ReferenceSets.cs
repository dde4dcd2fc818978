using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Decoding;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>What would be right for the sentences of a test set, and how good answers to them are.</summary>
/// <param name="test">The set.</param>
/// <param name="target">The language of the answers.</param>
/// <param name="unknown">What is done about unknown words in answers.</param>
/// <param name="metrics">What to score with.</param>
/// <param name="rows">The sentences that count, by their places in the set.</param>
/// <param name="references">What would be right for each.</param>
internal sealed class ReferenceSets(
    EvaluationSet test,
    TargetLanguage target,
    UnknownTokens unknown,
    IReadOnlyList<IMetric> metrics,
    IReadOnlyList<int> rows,
    IReadOnlyList<IReadOnlyList<Sentence>> references)
{
    /// <summary>How each metric is computed, by its name.</summary>
    public IReadOnlyDictionary<string, string> Signatures =>
        metrics.ToDictionary(metric => metric.Name, metric => MetricSignature.Of(metric, references));

    /// <summary>Gathers the references that settings ask for.</summary>
    public static ReferenceSets Of(EvaluationSet test, TargetLanguage target, EvaluationSettings settings)
    {
        // Lines that share their source differ in it from all others; lines that do not, in their place.
        var groups = Enumerable.Range(0, settings.SentencesOf(test.Pairs.Count))
            .GroupBy(row => settings.SharedReferences ? test.SourceLines[row] : $"{row}")
            .Select(group => group.ToArray())
            .ToArray();
        return new ReferenceSets(
            test,
            target,
            settings.Search.Unknown,
            [.. settings.Reported.Select(QualityMetrics.Create)],
            [.. groups.Select(group => group[0])],
            [.. groups.Select(group => group.Select(row => target.Read(test.TargetLines[row])).ToArray())]);
    }

    /// <summary>The score of answers under each metric.</summary>
    /// <param name="answers">The answer to every sentence of the set.</param>
    public IReadOnlyDictionary<string, double> Score(IReadOnlyList<Hypothesis> answers)
    {
        Sentence[] hypotheses = [.. rows.Select(row => Read(row, answers[row]))];
        return metrics.ToDictionary(metric => metric.Name, metric => metric.Score(hypotheses, references));
    }

    private Sentence Read(int row, Hypothesis answer)
    {
        var tokens = target.Tokens(answer.Tokens);
        if (unknown == UnknownTokens.Replace)
        {
            var cut = test.SourceTokenizer;
            UnknownWords.Replace(tokens, answer, new(() => new TokenWords(cut, cut.Tokenize(test.SourceLines[row]))));
        }
        return target.Read(tokens);
    }
}
