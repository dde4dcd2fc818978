using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// The greedy answers to the validation sentences, and what the metric that decides makes of them: the figure by which
/// published systems choose their states.
/// </summary>
internal sealed class ValidationAnswers
{
    private readonly IMetric metric;
    private readonly ReferenceSets references;
    private readonly CorpusAnswers answers;

    /// <summary>Gathers the references.</summary>
    /// <param name="set">The validation sentences.</param>
    /// <param name="target">The language that the model writes.</param>
    /// <param name="settings">The metric and the limits.</param>
    public ValidationAnswers(EvaluationSet set, TargetLanguage target, EvaluationSettings settings)
    {
        var greedy = settings with { Metrics = [], Search = new SearchSettings() };
        metric = QualityMetrics.Create(settings.Metric);
        references = ReferenceSets.Of(set, target, greedy);
        answers = new CorpusAnswers(greedy);
    }

    /// <summary>Answers a batch of the sentences.</summary>
    public void Add(SequenceModel model, Batch batch) => answers.Add(model, batch);

    /// <summary>The quality of the answers to all sentences.</summary>
    public AnswerQuality Score() =>
        new(metric.Name, references.Score(answers.InOrder)[metric.Name], metric.HigherIsBetter);
}
