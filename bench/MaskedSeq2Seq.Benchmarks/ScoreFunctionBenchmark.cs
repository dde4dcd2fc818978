using BenchmarkDotNet.Attributes;
using MaskedSeq2Seq.Model;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Benchmarks;

/// <summary>
/// What each score function costs in one decoding step of 64 sentences of 20 words, forwards and backwards; the keys
/// are there already, as they are in training.
/// </summary>
public class ScoreFunctionBenchmark
{
    private const int Sentences = 64;
    private const int Columns = 20;
    private const int Features = 256;

    private ScoreFunction score = null!;
    private Tensor query = null!;
    private Tensor keys = null!;

    /// <summary>The score functions that a decoder can ask.</summary>
    public static IEnumerable<string> Names => ScoreFunctions.Names.Where(name => name != ScoreFunctions.Feedforward);

    /// <summary>The score function.</summary>
    [ParamsSource(nameof(Names))]
    public string Score { get; set; } = "";

    /// <summary>Queries and keys of the sizes of configs/multi30k.yaml, with one encoder direction.</summary>
    [GlobalSetup]
    public void Setup()
    {
        set_num_threads(1);
        manual_seed(1);
        score = ScoreFunctions.Create(
            Score, new ScoreSizes(Features, Features, Features), new Initialization(new InitializationSettings()));
        query = randn(Sentences, 1, Features).requires_grad_();
        using var states = randn(Sentences, Columns, Features);
        using var quiet = no_grad();
        keys = score.Keys(states).clone().requires_grad_();
    }

    [Benchmark]
    public void ForwardAndBackward()
    {
        using var scope = NewDisposeScope();
        score.Scores(query, keys).sum().backward();
    }

    /// <summary>Releases the tensors.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        query.Dispose();
        keys.Dispose();
        score.Dispose();
    }
}
