using BenchmarkDotNet.Attributes;
using MaskedSeq2Seq.Model;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Benchmarks;

/// <summary>
/// What rounding the operands of a linear map pays, forwards and backwards, with the rounding itself counted: the maps
/// of one decoder step, and of all target positions of a batch.
/// </summary>
public class LinearMapBenchmark
{
    private TorchSharp.Modules.Linear map = null!;
    private Tensor input = null!;
    private Tensor gradient = null!;

    /// <summary>Rows times inputs times outputs.</summary>
    [Params("64 x 256 x 1024", "64 x 512 x 768", "830 x 1024 x 256", "830 x 256 x 4000")]
    public string Shape { get; set; } = "";

    /// <summary>A map and something to put in.</summary>
    [GlobalSetup]
    public void Setup()
    {
        set_num_threads(1);
        manual_seed(1);
        long[] sizes = [.. Shape.Split(" x ").Select(long.Parse)];
        map = nn.Linear(sizes[1], sizes[2]);
        input = randn(sizes[0], sizes[1]).requires_grad_();
        gradient = randn(sizes[0], sizes[2]);
    }

    [Benchmark(Baseline = true)]
    public void InFloat32() => Step(null);

    [Benchmark]
    public void InBfloat16() => Step(ScalarType.BFloat16);

    /// <summary>Releases the tensors.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        map.Dispose();
        input.Dispose();
        gradient.Dispose();
    }

    private void Step(ScalarType? format)
    {
        using var scope = NewDisposeScope();
        using var autocast = Autocast.To(format);
        map.zero_grad();
        input.grad = null;
        map.Project(input).backward([gradient]);
    }
}
