using BenchmarkDotNet.Attributes;
using MaskedSeq2Seq.Masking;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Benchmarks;

/// <summary>What each mask strategy costs in one decoding step of 64 sentences, forwards and backwards.</summary>
public class MaskStrategyBenchmark
{
    private const int Sentences = 64;
    private const int Columns = 20;

    private Tensor scores = null!;
    private Tensor gradient = null!;
    private PaddingMask mask = null!;
    private IMaskStrategy strategy = null!;

    /// <summary>Every strategy but the one with a graph for each sentence, which has a benchmark of its own.</summary>
    public static IEnumerable<string> Names => MaskStrategies.Names.Where(name => !name.EndsWith("per_sentence"));

    /// <summary>The strategy.</summary>
    [ParamsSource(nameof(Names))]
    public string Mask { get; set; } = "";

    /// <summary>Scores of sentences whose lengths go from 1 to the width.</summary>
    [GlobalSetup]
    public void Setup()
    {
        set_num_threads(1);
        manual_seed(1);
        strategy = MaskStrategies.Create(Mask);
        scores = randn(Sentences, 1, Columns).requires_grad_();
        gradient = randn(Sentences, 1, Columns);
        using var lengths = tensor([.. Enumerable.Range(0, Sentences).Select(row => (long)(row % Columns) + 1)]);
        mask = PaddingMask.FromLengths(lengths, Columns, CPU);
    }

    [Benchmark]
    public void ForwardAndBackward()
    {
        using var scope = NewDisposeScope();
        strategy.Weights(scores, mask).mul(gradient).sum().backward();
    }

    /// <summary>Releases the tensors.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        scores.Dispose();
        gradient.Dispose();
        mask.Dispose();
    }
}
