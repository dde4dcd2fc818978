using BenchmarkDotNet.Attributes;
using MaskedSeq2Seq.Masking;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Benchmarks;

/// <summary>
/// What one decoding step pays for a mask, forwards and backwards: freeze_padding with a graph for each sentence, as it
/// was first described, and over the whole batch; the plain mask beside them.
/// </summary>
public class FreezePaddingBenchmark
{
    private const int Columns = 20;

    private Tensor scores = null!;
    private Tensor gradient = null!;
    private PaddingMask mask = null!;

    /// <summary>Sentences in a batch.</summary>
    [Params(16, 64, 256)]
    public int Sentences { get; set; }

    /// <summary>Scores of sentences whose lengths go from 1 to the width.</summary>
    [GlobalSetup]
    public void Setup()
    {
        set_num_threads(1);
        manual_seed(1);
        scores = randn(Sentences, 1, Columns).requires_grad_();
        gradient = randn(Sentences, 1, Columns);
        using var lengths = tensor([.. Enumerable.Range(0, Sentences).Select(row => (long)(row % Columns) + 1)]);
        mask = PaddingMask.FromLengths(lengths, Columns, CPU);
    }

    [Benchmark(Baseline = true)]
    public void Vectorized() => Step("freeze_padding");

    [Benchmark]
    public void PerSentence() => Step("freeze_padding_per_sentence");

    [Benchmark]
    public void NegativeInfinity() => Step("negative_infinity");

    /// <summary>Releases the tensors.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        scores.Dispose();
        gradient.Dispose();
        mask.Dispose();
    }

    private void Step(string strategy)
    {
        using var scope = NewDisposeScope();
        MaskStrategies.Create(strategy).Weights(scores, mask).mul(gradient).sum().backward();
    }
}
