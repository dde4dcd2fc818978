using MaskedSeq2Seq.Model;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model.Classifier;

/// <summary>A small classifier in double precision, and batches of sentences for it.</summary>
internal static class TinyClassifier
{
    private const int Labels = 6;

    public static AttentionClassifier Create(ModelSettings? settings = null, int seed = 5)
    {
        manual_seed(seed);
        var model = new AttentionClassifier(settings ?? Settings, Vocabulary, Labels).to(ScalarType.Float64);
        using var noGrad = no_grad();
        // A recurrence whose biases are still 0 stays at 0 over padding, which a trained one does not.
        foreach (var bias in model.parameters().Where(parameter => parameter.dim() == 1))
            bias.uniform_(-0.5, 0.5);
        return model;
    }

    /// <summary>Two sentences of different length, padded to the longest and further.</summary>
    public static TinyBatch Mixed(int extraColumns = 0) => Sentences([[4, 6, 5, 3], [5, 3]], extraColumns);

    public static TinyBatch Sentences(long[][] sentences, int extraColumns = 0) =>
        TinyBatch.Of(sentences, [.. sentences.Select(_ => new long[] { 4 })], extraColumns);

    public static double[] Logits(this AttentionClassifier model, TinyBatch batch)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        return Values(model.Classify(batch.Source, batch.Lengths).Logits);
    }

    public static double[] Weights(this AttentionClassifier model, TinyBatch batch)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        return Values(model.Classify(batch.Source, batch.Lengths).Weights);
    }

    /// <summary>A number that depends on every logit in its own way, so that no gradient cancels.</summary>
    public static Tensor Loss(this AttentionClassifier model, TinyBatch batch)
    {
        using var scope = NewDisposeScope();
        var logits = model.Classify(batch.Source, batch.Lengths).Logits;
        var coefficients = arange(logits.numel(), dtype: logits.dtype).mul(0.7).sin().view(logits.shape);
        return logits.mul(coefficients).sum().MoveToOuterDisposeScope();
    }

    /// <summary>The gradient of the loss for every parameter.</summary>
    public static Dictionary<string, double[]> Gradients(this AttentionClassifier model, TinyBatch batch)
    {
        using var scope = NewDisposeScope();
        model.zero_grad();
        model.Loss(batch).backward();
        return model.named_parameters().ToDictionary(pair => pair.name, pair => Values(pair.parameter.grad!));
    }
}
