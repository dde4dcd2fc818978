using MaskedSeq2Seq.Model;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

/// <summary>Small models in double precision, so that a difference of 1e-9 means something.</summary>
internal static class TinyModel
{
    public const int Vocabulary = 7;

    public static readonly ModelSettings Settings = new()
    {
        EmbeddingSize = 3,
        HiddenSize = 4,
        AttentionSize = 2,
        Dropout = 0,
        Initialization = new() { EmbeddingScale = 0.7 },
    };

    public static Seq2SeqModel Create(ModelSettings? settings = null, int seed = 5)
    {
        manual_seed(seed);
        return new Seq2SeqModel(settings ?? Settings, Vocabulary, Vocabulary).to(ScalarType.Float64);
    }

    public static Tensor Logits(this Seq2SeqModel model, TinyBatch batch) =>
        model.TeacherForced(batch.Source, batch.Lengths, batch.TargetInput, batch.Positions).Logits;

    public static double[] LogitValues(this Seq2SeqModel model, TinyBatch batch)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        return Values(model.Logits(batch));
    }

    /// <summary>A number that depends on every logit in its own way, so that no gradient cancels.</summary>
    public static Tensor Loss(this Seq2SeqModel model, TinyBatch batch)
    {
        using var scope = NewDisposeScope();
        return WeighedSum(model.Logits(batch)).MoveToOuterDisposeScope();
    }

    /// <summary>A number that depends on every logit in its own way.</summary>
    public static Tensor WeighedSum(Tensor logits)
    {
        using var scope = NewDisposeScope();
        var coefficients = arange(logits.numel(), dtype: logits.dtype).mul(0.7).sin().view(logits.shape);
        return logits.mul(coefficients).sum().MoveToOuterDisposeScope();
    }

    /// <summary>The gradient of <see cref="Loss"/> for every parameter.</summary>
    public static Dictionary<string, double[]> Gradients(this Seq2SeqModel model, TinyBatch batch)
    {
        using var scope = NewDisposeScope();
        model.zero_grad();
        model.Loss(batch).backward();
        return model.named_parameters().ToDictionary(pair => pair.name, pair => Values(pair.parameter.grad!));
    }

    public static double[] Values(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        return tensor.detach().to(ScalarType.Float64).contiguous().data<double>().ToArray();
    }

    public static void Close(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance, $"element {i}: {expected[i]} and {actual[i]}");
    }

    public static double LargestDifference(double[] first, double[] second) =>
        first.Zip(second, (a, b) => Math.Abs(a - b)).Max();
}
