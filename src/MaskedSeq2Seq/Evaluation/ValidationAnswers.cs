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
    private readonly EvaluationSettings settings;
    private readonly IMetric metric;
    private readonly ReferenceSets references;
    private readonly Hypothesis[] answers;

    /// <summary>Gathers the references.</summary>
    /// <param name="set">The validation sentences.</param>
    /// <param name="target">The language that the model writes.</param>
    /// <param name="settings">The metric and the limits.</param>
    public ValidationAnswers(EvaluationSet set, TargetLanguage target, EvaluationSettings settings)
    {
        this.settings = settings with { Metrics = [], Search = new SearchSettings() };
        metric = QualityMetrics.Create(settings.Metric);
        references = ReferenceSets.Of(set, target, this.settings);
        answers = new Hypothesis[settings.SentencesOf(set.Pairs.Count)];
    }

    /// <summary>Answers a batch of the sentences.</summary>
    public void Add(SequenceModel model, Batch batch)
    {
        var hypotheses = Answers.Of(model, batch, settings.MaximumLength);
        for (var row = 0; row < hypotheses.Count; row++)
            answers[batch.Host.Rows[row]] = hypotheses[row];
    }

    /// <summary>The quality of the answers to all sentences.</summary>
    public AnswerQuality Score() =>
        new(metric.Name, references.Score(answers)[metric.Name], metric.HigherIsBetter);
}
