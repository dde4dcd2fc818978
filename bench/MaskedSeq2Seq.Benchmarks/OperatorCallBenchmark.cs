using BenchmarkDotNet.Attributes;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Benchmarks;

/// <summary>
/// What it costs to call an operator whose own work is nothing, allocation and release included: the price of every
/// call of a training step, by which their number can be judged.
/// </summary>
public class OperatorCallBenchmark
{
    private Tensor left = null!;
    private Tensor right = null!;

    /// <summary>Four numbers each.</summary>
    [GlobalSetup]
    public void Setup()
    {
        set_num_threads(1);
        (left, right) = (ones(4), ones(4));
    }

    [Benchmark(Baseline = true)]
    public void Add()
    {
        using var sum = left.add(right);
    }

    [Benchmark]
    public void AddInPlace()
    {
        using var scope = NewDisposeScope();
        left.add_(right);
    }

    [Benchmark]
    public void AddWithinScope()
    {
        using var scope = NewDisposeScope();
        left.add(right);
    }

    [Benchmark]
    public void Narrow()
    {
        using var part = left.narrow(0, 0, 2);
    }

    /// <summary>Releases the tensors.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        left.Dispose();
        right.Dispose();
    }
}
