using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>What a model does under one padding condition, gathered batch by batch.</summary>
/// <param name="settings">How answers are searched for, and how long they may get.</param>
internal sealed class ConditionMeasurement(EvaluationSettings settings)
{
    /// <summary>The answer to each sentence.</summary>
    public CorpusAnswers Answers { get; } = new(settings);

    /// <summary>How likely the references are.</summary>
    public TeacherForcedScore Score { get; } = new();

    /// <summary>The attention on padding.</summary>
    public AttentionTally Attention { get; } = new();

    /// <summary>Decodes and scores a batch.</summary>
    public void Add(SequenceModel model, Batch batch)
    {
        using var scope = NewDisposeScope();
        Answers.Add(model, batch);
        var (logits, weights) = model.LogitsAndWeights(batch);
        Score.Add(logits, batch);
        Attention.Add(weights, batch);
    }
}
