using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Model;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>What a model does under one padding condition, gathered batch by batch.</summary>
/// <param name="sentences">How many sentences there will be.</param>
/// <param name="settings">How answers are searched for, and how long they may get.</param>
internal sealed class ConditionMeasurement(int sentences, EvaluationSettings settings)
{
    private readonly TeacherForcedScore score = new();
    private double weightOnPadding;
    private long targetTokens;
    private long sourceTokens;
    private long sourcePositions;

    /// <summary>The answer to each sentence, in the order of the corpus.</summary>
    public Hypothesis[] Answered { get; } = new Hypothesis[sentences];

    /// <summary>How likely the references are.</summary>
    public TeacherForcedScore Score => score;

    /// <summary>The mean weight on padding over all target tokens.</summary>
    public double AttentionOnPadding => weightOnPadding / targetTokens;

    /// <summary>The share of source positions that are padding.</summary>
    public double PaddingShare => 1 - (double)sourceTokens / sourcePositions;

    /// <summary>Decodes and scores a batch.</summary>
    public void Add(SequenceModel model, Batch batch)
    {
        using var scope = NewDisposeScope();
        var hypotheses = Answers.Of(model, batch, settings.MaximumLength, settings.Search);
        for (var row = 0; row < hypotheses.Count; row++)
            Answered[batch.Host.Rows[row]] = hypotheses[row];

        var (logits, weights) = model.LogitsAndWeights(batch);
        score.Add(logits, batch);
        weightOnPadding += OnPadding(weights, batch);
        targetTokens += batch.Host.TargetTokens;
        sourceTokens += batch.Host.SourceTokens;
        sourcePositions += batch.Host.Source.Length;
    }

    /// <summary>The weight on padding, summed over the real target positions.</summary>
    private static double OnPadding(Tensor weights, Batch batch)
    {
        using var scope = NewDisposeScope();
        var perStep = PaddingWeight.PerStep(weights, batch).flatten();
        return perStep.index_select(0, batch.TargetPositions).sum().to(ScalarType.Float64).item<double>();
    }
}
