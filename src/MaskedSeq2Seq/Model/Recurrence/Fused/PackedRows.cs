using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>Where the words of a padded batch are, step by step, longer sentences first, padding left out.</summary>
/// <param name="Sizes">How many sentences have each step; never more than the step before it.</param>
/// <param name="Index">Where their words are, as b · S + t. [N] int64</param>
/// <param name="Ends">Where the last words are, in the order of the batch. [B] int64</param>
internal sealed record PackedRows(long[] Sizes, Tensor Index, Tensor Ends)
{
    /// <summary>Finds them.</summary>
    /// <param name="lengths">Words of each sentence, at least 1.</param>
    /// <param name="width">Columns of the batch (S).</param>
    /// <param name="device">Where the tensors are to be; in the current dispose scope.</param>
    public static PackedRows Of(IReadOnlyList<long> lengths, long width, Device device)
    {
        var order = Enumerable.Range(0, lengths.Count).OrderByDescending(row => lengths[row]).ToArray();
        var sizes = new long[lengths[order[0]]];
        var index = new List<long>();
        for (var t = 0; t < sizes.Length; t++)
            foreach (var row in order.TakeWhile(row => lengths[row] > t))
            {
                sizes[t]++;
                index.Add(row * width + t);
            }
        var ends = lengths.Select((length, row) => row * width + length - 1);
        return new PackedRows(sizes, OnDevice([.. index], device), OnDevice([.. ends], device));
    }

    /// <summary>The last state of each direction: from right to left it stands at a sentence's beginning.</summary>
    /// <param name="states">The states, those of both directions side by side. [B, S, directions · H]</param>
    /// <param name="directions">One, or two.</param>
    /// <returns>[directions, B, H]</returns>
    public Tensor Last(Tensor states, long directions)
    {
        using var scope = NewDisposeScope();
        var size = states.shape[2] / directions;
        var lefts = states.flatten(0, 1).index_select(0, Ends).narrow(1, 0, size);
        Tensor[] last = directions == 1 ? [lefts] : [lefts, states.select(1, 0).narrow(1, size, size)];
        return stack(last).MoveToOuterDisposeScope();
    }

    private static Tensor OnDevice(long[] values, Device device) =>
        tensor(values, dtype: ScalarType.Int64, device: device);
}
