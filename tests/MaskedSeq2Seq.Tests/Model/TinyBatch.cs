using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

/// <summary>A hand-made batch: rows of token ids, padded to the longest and, where a test wants it, further.</summary>
internal sealed class TinyBatch : IDisposable
{
    private const long Padding = 0;
    private const long Begin = 2;

    private TinyBatch(long[][] sources, long[][] targets, int extraColumns)
    {
        var width = sources.Max(row => row.Length) + extraColumns;
        var steps = targets.Max(row => row.Length);
        Source = Matrix(sources, width);
        Lengths = tensor([.. sources.Select(row => (long)row.Length)], dtype: ScalarType.Int64);
        TargetInput = Matrix([.. targets.Select(row => row[..^1].Prepend(Begin).ToArray())], steps);
        Positions = tensor(
            [.. targets.SelectMany((row, b) => row.Select((_, t) => (long)(b * steps + t)))], dtype: ScalarType.Int64);
    }

    public Tensor Source { get; }

    public Tensor Lengths { get; }

    public Tensor TargetInput { get; }

    public Tensor Positions { get; }

    /// <summary>Two sentences of different length, longest first; ids 4 and up are words, 3 ends a sentence.</summary>
    public static TinyBatch Mixed(int extraColumns = 0) =>
        Of([[4, 6, 5, 3], [5, 3]], [[5, 4, 3], [6, 6, 4, 3]], extraColumns);

    /// <summary>
    /// The same sentences, shortest first, for tests that count tensors: of a packed sequence that was in order from
    /// the start, TorchSharp counts the missing permutations as tensors that never go.
    /// </summary>
    public static TinyBatch OutOfOrder() => Of([[5, 3], [4, 6, 5, 3]], [[6, 6, 4, 3], [5, 4, 3]]);

    public static TinyBatch Of(long[][] sources, long[][] targets, int extraColumns = 0) =>
        new(sources, targets, extraColumns);

    public void Dispose()
    {
        Source.Dispose();
        Lengths.Dispose();
        TargetInput.Dispose();
        Positions.Dispose();
    }

    private static Tensor Matrix(long[][] rows, int width) => tensor(
        [.. rows.SelectMany(row => row.Concat(Enumerable.Repeat(Padding, width - row.Length)))],
        [rows.Length, width], dtype: ScalarType.Int64);
}
