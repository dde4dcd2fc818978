using System.Diagnostics;
using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// Measures a model between training steps, on batches in the order of the file, under teacher forcing, and its own
/// answers if that is asked for.
/// </summary>
/// <remarks>
/// Sequence accuracy costs no search: greedy decoding writes the reference exactly if, after every prefix of the
/// reference, its next token is the likeliest, for then it never leaves the reference.
/// </remarks>
/// <param name="pairs">The validation pairs.</param>
/// <param name="settings">The batch size and the most sentences.</param>
/// <param name="device">Where the model is.</param>
public sealed class Validator(ParallelCorpus pairs, EvaluationSettings settings, Device device) : IValidator
{
    private ValidationAnswers? Answers { get; init; }

    /// <summary>What measures a model as settings ask for.</summary>
    /// <param name="set">The validation sentences.</param>
    /// <param name="target">The language that the model writes.</param>
    /// <param name="settings">The batch size, the most sentences, and whether answers are judged.</param>
    /// <param name="device">Where the model is.</param>
    public static Validator Of(EvaluationSet set, TargetLanguage target, EvaluationSettings settings, Device device)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(settings);
        return new Validator(set.Pairs, settings, device)
        {
            Answers = settings.ValidateAnswers ? new ValidationAnswers(set, target, settings) : null,
        };
    }

    /// <inheritdoc/>
    public ValidationResult Validate(SequenceModel model, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        try
        {
            return Measure(model, cancellationToken);
        }
        catch (Exception failure) when (MemoryExhaustedException.IsLackOfMemory(failure))
        {
            throw settings.TooLargeBatches(failure);
        }
    }

    private ValidationResult Measure(SequenceModel model, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        using var mode = new InferenceMode(model);
        var score = new TeacherForcedScore();
        var count = settings.SentencesOf(pairs.Count);
        foreach (var host in PaddingCondition.Mixed.Batches(pairs, count, settings.BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var batch = Batch.FromHost(host, device);
            using var logits = model.Logits(batch);
            score.Add(logits, batch);
            Answers?.Add(model, batch);
        }
        var quality = Answers?.Score();
        return new ValidationResult(
            score.Loss, score.Perplexity, score.TokenAccuracy, score.SequenceAccuracy, watch.Elapsed.TotalSeconds)
        {
            Answers = quality,
        };
    }
}
