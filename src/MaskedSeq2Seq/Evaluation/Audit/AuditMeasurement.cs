using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>What a model does under one condition of an audit, gathered batch by batch.</summary>
/// <param name="extraPositions">How much padding every sentence has; null for batches of mixed lengths.</param>
/// <param name="settings">How answers are searched for, and how long they may get.</param>
internal sealed class AuditMeasurement(int? extraPositions, EvaluationSettings settings)
{
    private readonly GradientProbe gradient = new();

    /// <summary>How much padding every sentence has; null for batches of mixed lengths.</summary>
    public int? ExtraPositions => extraPositions;

    /// <summary>The answer to each sentence.</summary>
    public CorpusAnswers Answers { get; } = new(settings);

    /// <summary>The attention on padding.</summary>
    public AttentionTally Attention { get; } = new();

    /// <summary>The largest change of a logit.</summary>
    public double LargestLogitChange { get; private set; }

    /// <summary>The gradient that arrives at padding.</summary>
    public GradientReach Gradient => gradient.Reach;

    /// <summary>Decodes a batch and looks into the model while it reads it.</summary>
    public void Add(SequenceModel model, Batch batch, LoneLogits alone)
    {
        using var scope = NewDisposeScope();
        Answers.Add(model, batch);
        var (logits, weights) = model.LogitsAndWeights(batch);
        LargestLogitChange = Math.Max(LargestLogitChange, alone.ChangeOfRows(logits, batch.Host).Max());
        Attention.Add(weights, batch);
        gradient.Add(model, batch);
    }
}
