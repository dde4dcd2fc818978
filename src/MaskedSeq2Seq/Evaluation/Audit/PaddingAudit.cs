using System.Diagnostics;
using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// Looks for what padding does to a trained model: has it read the same sentences alone, with more and more positions
/// of padding, and in batches of mixed lengths, and finds out by swapping how attention and the encoder treat padding
/// whose fault a difference is. Nothing is trained.
/// </summary>
public sealed class PaddingAudit
{
    private readonly SequenceModel model;
    private readonly EvaluationSet set;
    private readonly TargetLanguage target;
    private readonly EvaluationSettings evaluation;
    private readonly Device device;
    private readonly int[] rows;
    private readonly IReadOnlyList<AuditBlock> blocks;
    private readonly IReadOnlyList<AuditMeasurement> conditions;
    private readonly CorpusAnswers alone;
    private readonly SwapMeasurement swaps;
    private double rounding;
    private double spacing;

    private PaddingAudit(
        SequenceModel model,
        EvaluationSet set,
        TargetLanguage target,
        EvaluationSettings evaluation,
        AuditSettings settings)
    {
        (this.model, this.set, this.target, this.evaluation) = (model, set, target, evaluation);
        device = model.parameters().First().device;
        rows = AuditSample.Draw(set.Pairs.Count, settings);
        blocks = [.. AuditBlock.Cut(set.Pairs, rows, settings, evaluation.BatchSize)];
        int?[] extraPositions = [.. settings.ExtraPositions, null];
        conditions = [.. extraPositions.Select(extra => new AuditMeasurement(extra, evaluation))];
        alone = new CorpusAnswers(evaluation);
        swaps = new SwapMeasurement(model);
    }

    /// <summary>Audits a model.</summary>
    /// <param name="model">The model; it is left as it was.</param>
    /// <param name="set">The pairs, with their text.</param>
    /// <param name="target">The language that the model writes.</param>
    /// <param name="evaluation">The metric, the batch size, the most tokens of an answer.</param>
    /// <param name="settings">How many sentences, and how much padding.</param>
    /// <param name="progress">Hears which share is done, from 0 to 1.</param>
    /// <param name="ct">Ends the audit with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The set is empty.</exception>
    public static AuditResult Run(
        SequenceModel model,
        EvaluationSet set,
        TargetLanguage target,
        EvaluationSettings evaluation,
        AuditSettings settings,
        IProgress<double>? progress = null,
        CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(settings);
        if (set.Pairs.Count == 0)
            throw new ArgumentException("A set without a sentence cannot be audited.", nameof(set));
        var watch = Stopwatch.StartNew();
        using var mode = new InferenceMode(model);
        var audit = new PaddingAudit(model, set, target, evaluation, settings);
        audit.Measure(progress, ct);
        return audit.Summarize() with { Seconds = watch.Elapsed.TotalSeconds };
    }

    private void Measure(IProgress<double>? progress, CancellationToken ct)
    {
        var total = (double)blocks.Sum(block => block.Count);
        var done = 0;
        foreach (var block in blocks)
        {
            ct.ThrowIfCancellationRequested();
            using var lone = LoneLogits.Of(model, set.Pairs, block.Rows, device);
            spacing = Math.Max(spacing, lone.Epsilon * lone.Largest);
            if (block.HasEqualLengths)
                MeasureWithoutPadding(block, lone, ct);
            foreach (var reading in block.Readings)
            {
                ct.ThrowIfCancellationRequested();
                using var batch = Batch.FromHost(reading.Batch, device);
                conditions.First(one => one.ExtraPositions == reading.ExtraPositions).Add(model, batch, lone);
                swaps.Add(batch, lone);
                progress?.Report(++done / total);
            }
        }
    }

    private void MeasureWithoutPadding(AuditBlock block, LoneLogits lone, CancellationToken ct)
    {
        foreach (var row in block.Rows)
        {
            ct.ThrowIfCancellationRequested();
            using var single = Batch.FromHost(PaddedBatch.Create(set.Pairs, [row]), device);
            alone.Add(model, single);
        }
        using var batch = Batch.FromHost(AuditBlock.WithoutPadding(set.Pairs, block.Rows), device);
        using var logits = model.Logits(batch);
        rounding = Math.Max(rounding, lone.ChangeOfRows(logits, batch.Host).Max());
    }

    private AuditResult Summarize()
    {
        var tolerance = new LogitTolerance(rounding, spacing);
        var results = swaps.Results(conditions.Max(condition => condition.LargestLogitChange));
        var metric = QualityMetrics.Create(evaluation.Metric);
        Sentence[][] references = [.. rows.Select(row => new[] { target.Read(set.TargetLines[row]) })];
        double Quality(CorpusAnswers answers) =>
            metric.Score([.. rows.Select(row => target.Read(answers[row]))], references);

        return new AuditResult
        {
            Mask = model.Mask.Name,
            Encoder = EncoderPadding.Of(model),
            Invariance = PaddingInvariance.Judge(results, tolerance.Value),
            Tolerance = tolerance,
            Swaps = results,
            Metric = metric.Name,
            QualityAlone = Quality(alone),
            Conditions = [.. conditions.Select(one => Summarize(one, Quality(one.Answers)))],
            AttentionByLength = AttentionTally.ByLength([.. conditions.Select(one => one.Attention)]),
            AttentionByStep = AttentionTally.ByStep([.. conditions.Select(one => one.Attention)]),
            Changed = [.. rows.Select(Changes).OfType<ChangedSentence>()],
            Sentences = rows.Length,
            SentencesOfSet = set.Pairs.Count,
        };
    }

    private AuditCondition Summarize(AuditMeasurement one, double quality) => new(
        AuditCondition.NameOf(one.ExtraPositions),
        one.ExtraPositions,
        quality,
        one.Answers.AgreementWith(alone),
        one.LargestLogitChange,
        one.Attention.Mean,
        one.Answers.PaddingShare,
        one.Gradient);

    private ChangedSentence? Changes(int row)
    {
        List<ChangedAnswer> changes =
        [
            .. from condition in conditions
               where !condition.Answers.AgreesWith(alone, row)
               select new ChangedAnswer(
                   AuditCondition.NameOf(condition.ExtraPositions), target.Line(condition.Answers[row])),
        ];
        return changes.Count == 0
            ? null
            : new ChangedSentence(
                row + 1, set.SourceLines[row], set.TargetLines[row], target.Line(alone[row]), changes);
    }
}
