using BenchmarkDotNet.Attributes;
using MaskedSeq2Seq.Model;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Benchmarks;

/// <summary>
/// Output layer and cross entropy of a batch, forwards and backwards: all logits at once, as torch's functions have it,
/// and part by part, in float32 and with products in bfloat16.
/// </summary>
public class OutputLossBenchmark
{
    private const int Positions = 830;
    private const int Features = 256;

    private Tensor features = null!;
    private Tensor weight = null!;
    private Tensor bias = null!;
    private Tensor gold = null!;

    /// <summary>Words to choose from.</summary>
    [Params(4000, 32000)]
    public int Vocabulary { get; set; }

    /// <summary>A readout and an output layer.</summary>
    [GlobalSetup]
    public void Setup()
    {
        set_num_threads(1);
        manual_seed(1);
        features = randn(Positions, Features).requires_grad_();
        weight = randn(Vocabulary, Features).mul_(0.05).requires_grad_();
        bias = zeros(Vocabulary).requires_grad_();
        gold = randint(0, Vocabulary, [Positions], dtype: ScalarType.Int64);
    }

    [Benchmark(Baseline = true)]
    public void AllAtOnce() => Step(null, () => nn.functional.cross_entropy(
        nn.functional.linear(features, weight, bias), gold, label_smoothing: 0.1));

    [Benchmark]
    public void InParts() => Step(null, PartByPart);

    [Benchmark]
    public void InPartsOfBfloat16() => Step(ScalarType.BFloat16, PartByPart);

    /// <summary>Releases the tensors.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        features.Dispose();
        weight.Dispose();
        bias.Dispose();
        gold.Dispose();
    }

    private Tensor PartByPart() =>
        OutputCrossEntropy.Of(features, weight, bias, gold, new LossTerms(0.1, 1.0 / Positions));

    private void Step(ScalarType? format, Func<Tensor> loss)
    {
        using var scope = NewDisposeScope();
        using var autocast = Autocast.To(format);
        foreach (var leaf in new[] { features, weight, bias })
            leaf.grad = null;
        loss().backward();
    }
}
