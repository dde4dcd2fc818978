using System.Diagnostics;
using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// Decodes a test set as often as there are padding conditions, and measures what padding changes: the quality, the
/// sentences that come out differently, and the attention that falls on it.
/// </summary>
/// <remarks>
/// References are the tokens of the file's text, so a word that the vocabulary lacks can never be matched: no
/// vocabulary gains by being small.
/// </remarks>
public static class TestEvaluation
{
    /// <summary>Measures a model.</summary>
    /// <param name="model">The model; it is left in the mode it was in.</param>
    /// <param name="test">The pairs, with their text.</param>
    /// <param name="target">The language that the model writes.</param>
    /// <param name="settings">The metric, the conditions, the limits.</param>
    /// <param name="progress">Hears which share is done, from 0 to 1.</param>
    /// <param name="ct">Ends the evaluation with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The set is empty.</exception>
    public static TestResult Run(
        SequenceModel model,
        EvaluationSet test,
        TargetLanguage target,
        EvaluationSettings settings,
        IProgress<double>? progress = null,
        CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(settings);
        if (test.Pairs.Count == 0)
            throw new ArgumentException("A set without a sentence cannot be evaluated.", nameof(test));
        var watch = Stopwatch.StartNew();
        var conditions = PaddingCondition.For(settings);
        var measured = new List<ConditionMeasurement>(conditions.Count);
        using var mode = new InferenceMode(model);
        foreach (var condition in conditions)
        {
            var before = measured.Count;
            void Report(double share) => progress?.Report((before + share) / conditions.Count);
            try
            {
                measured.Add(Measure(model, test.Pairs, condition, settings, Report, ct));
            }
            catch (Exception failure) when (MemoryExhaustedException.IsLackOfMemory(failure))
            {
                throw settings.TooLargeBatches(failure);
            }
        }
        return Summarize(conditions, measured, test, target, settings) with { Seconds = watch.Elapsed.TotalSeconds };
    }

    private static ConditionMeasurement Measure(
        SequenceModel model,
        ParallelCorpus pairs,
        PaddingCondition condition,
        EvaluationSettings settings,
        Action<double> progress,
        CancellationToken ct)
    {
        var device = model.parameters().First().device;
        var count = settings.SentencesOf(pairs.Count);
        var measurement = new ConditionMeasurement(settings);
        var done = 0;
        foreach (var host in condition.Batches(pairs, count, settings.BatchSize))
        {
            ct.ThrowIfCancellationRequested();
            using var batch = Batch.FromHost(host, device);
            measurement.Add(model, batch);
            done += host.Size;
            progress((double)done / count);
        }
        return measurement;
    }

    private static TestResult Summarize(
        IReadOnlyList<PaddingCondition> conditions,
        List<ConditionMeasurement> measured,
        EvaluationSet test,
        TargetLanguage target,
        EvaluationSettings settings)
    {
        var references = ReferenceSets.Of(test, target, settings);
        var alone = measured[0];
        ConditionResult Under(PaddingCondition condition, ConditionMeasurement one)
        {
            var scores = references.Score(one.Answers.InOrder);
            return new ConditionResult(
                condition.Name,
                scores[settings.Metric],
                one.Answers.AgreementWith(alone.Answers),
                one.Attention.Mean)
            {
                Scores = scores,
                Loss = one.Score.Loss,
                Perplexity = one.Score.Perplexity,
                PaddingShare = one.Answers.PaddingShare,
            };
        }
        ConditionResult[] results = [.. conditions.Zip(measured, Under)];
        return new TestResult(
            settings.Metric,
            results,
            alone.Score.Loss,
            alone.Score.Perplexity,
            settings.SentencesOf(test.Pairs.Count),
            Seconds: 0)
        {
            Signatures = references.Signatures,
        };
    }
}
